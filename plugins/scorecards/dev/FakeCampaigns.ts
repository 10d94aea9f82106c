import { InputError, NotFoundError } from '@backstage/errors';
import {
  Campaign,
  CampaignDetail,
  CampaignPage,
  CampaignProgress,
  CampaignQuery,
  CampaignRequest,
  EntityScorecard,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoCompany } from './DemoCompany';
import { ME } from './FakeWaivers';
import { cut } from './lists';
import { SCORECARDS } from './scorecards';
import { DAY, iso } from './time';

const NEW_STATE = {
  end: 'ended',
  cancel: 'cancelled',
  promote: 'promoted',
} as const;

function checksOf(scorecardRef: string, ids: string[]) {
  const scorecard = SCORECARDS.find(({ ref }) => ref === scorecardRef);
  const checks = scorecard?.versions
    .at(-1)
    ?.checks.filter(({ id }) => ids.includes(id));
  if (!scorecard || !checks?.length) {
    throw new InputError(`No such checks in ${scorecardRef}`);
  }
  return {
    scorecardTitle: scorecard.title,
    checks: checks.map(({ id, title, level }) => ({ id, title, level })),
  };
}

/** How far entities are with the checks of a campaign. */
function progressOf(items: EntityScorecard[], ids: string[]): CampaignProgress {
  const progress = { entities: 0, done: 0, waived: 0, unknown: 0, open: 0 };
  for (const { checks = [] } of items) {
    const statuses = checks
      .filter(
        ({ id, status }) => ids.includes(id) && status !== 'not-applicable',
      )
      .map(({ status }) => status);
    progress.entities++;
    if (statuses.includes('fail')) {
      progress.open++;
    } else if (statuses.includes('unknown')) {
      progress.unknown++;
    } else {
      progress.done++;
      progress.waived += statuses.includes('waived') ? 1 : 0;
    }
  }
  return progress;
}

/** Campaigns of the fake company. */
export class FakeCampaigns {
  readonly #campaigns: Omit<Campaign, 'progress'>[];

  readonly #company: DemoCompany;

  constructor(company: DemoCompany) {
    this.#company = company;
    const now = company.now();
    const common = {
      scorecard: 'scorecard:default/production-readiness',
      createdBy: 'user:default/amara.okafor',
      leftOut: 0,
    };
    this.#campaigns = [
      {
        ...common,
        ...checksOf(common.scorecard, ['paging-runbooks', 'no-dead-runbooks']),
        id: 'campaign-runbooks',
        title: 'Runbooks before the peak',
        scope: { tier: ['1', '2'] },
        state: 'running',
        startsAt: iso(now - 30 * DAY),
        dueAt: iso(now + 12 * DAY),
        createdAt: iso(now - 33 * DAY),
        ownerRef: 'group:default/platform',
        description:
          'Every paging alert of tier 1 and 2 leads to a page that helps, before the busiest weekend of the year.',
      },
      {
        ...common,
        ...checksOf(common.scorecard, ['has-slo']),
        id: 'campaign-slo',
        title: 'An SLO for everybody',
        scope: {},
        state: 'overdue',
        startsAt: iso(now - 120 * DAY),
        dueAt: iso(now - 5 * DAY),
        createdAt: iso(now - 125 * DAY),
      },
    ];
  }

  list(query: CampaignQuery): CampaignPage {
    const now = this.#company.now();
    const page = cut(
      this.#campaigns.filter(
        one =>
          (!query.scorecard?.length ||
            query.scorecard.includes(one.scorecard)) &&
          (!query.state?.length || query.state.includes(one.state)),
      ),
      query,
    );
    return {
      ...page,
      items: page.items.map(one => this.#told(one, now)),
      asOf: iso(now),
    };
  }

  #get(id: string): Omit<Campaign, 'progress'> {
    const found = this.#campaigns.find(one => one.id === id);
    if (!found) {
      throw new NotFoundError(`No campaign ${id}`);
    }
    return found;
  }

  create(request: CampaignRequest): Campaign {
    const now = this.#company.now();
    const campaign = {
      ...request,
      ...checksOf(request.scorecard, request.checks),
      id: `campaign-${this.#campaigns.length}`,
      scope: request.scope ?? {},
      state:
        Date.parse(request.startsAt) > now
          ? ('planned' as const)
          : ('running' as const),
      createdBy: ME,
      createdAt: iso(now),
      leftOut: 0,
    };
    this.#campaigns.unshift(campaign);
    return this.#told(campaign, now);
  }

  decide(
    id: string,
    decision: keyof typeof NEW_STATE,
    note: string | undefined,
  ): Campaign {
    const now = this.#company.now();
    const campaign = this.#get(id);
    campaign.state = NEW_STATE[decision];
    campaign.endedAt = iso(now);
    campaign.endedBy = ME;
    campaign.note = note;
    if (decision === 'promote') {
      campaign.patch = campaign.checks
        .map(
          check =>
            `- id: ${check.id}\n  effectiveFrom: ${iso(now).slice(0, 10)}`,
        )
        .join('\n');
    }
    return this.#told(campaign, now);
  }

  detail(id: string): CampaignDetail {
    const campaign = this.#get(id);
    const now = this.#company.now();
    const ids = campaign.checks.map(check => check.id);
    const items = this.#inCampaign(campaign, now);
    const owners = [...new Set(items.map(({ ownerRef = '' }) => ownerRef))].map(
      ownerRef => ({
        ownerRef,
        progress: progressOf(
          items.filter(item => item.ownerRef === ownerRef),
          ids,
        ),
      }),
    );
    const starts = Date.parse(campaign.startsAt);
    return {
      campaign: this.#told(campaign, now),
      owners: owners.sort((a, b) => b.progress.open - a.progress.open),
      points: Array.from({ length: 12 }, (_, index) => {
        const at = starts + ((now - starts) * index) / 11;
        return {
          at: iso(at),
          progress: progressOf(this.#inCampaign(campaign, at), ids),
        };
      }),
      open: items.filter(item => progressOf([item], ids).done === 0),
    };
  }

  #inCampaign(
    { scorecard, scope }: Pick<Campaign, 'scorecard' | 'scope'>,
    at: number,
  ) {
    return this.#company
      .select(scope)
      .map(service =>
        this.#company.results.result(
          service,
          this.#company.scorecard(scorecard),
          at,
          'checks',
        ),
      );
  }

  #told(campaign: Omit<Campaign, 'progress'>, at: number): Campaign {
    const ids = campaign.checks.map(({ id }) => id);
    return {
      ...campaign,
      progress: progressOf(this.#inCampaign(campaign, at), ids),
    };
  }
}
