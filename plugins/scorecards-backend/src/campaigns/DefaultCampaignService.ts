import { randomUUID } from 'node:crypto';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  Caller,
  describePrincipal,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Campaign,
  CampaignDetail,
  CampaignPage,
} from '@callboard/backstage-plugin-scorecards-common';
import { CampaignRow } from '../database/rows';
import { KnownVersion, legendOf, ResultReader } from '../reads';
import { assertChecks, assertDates } from './assertProposal';
import { CampaignReader, SeenCampaign } from './CampaignReader';
import { checkIdsOf, checksOf } from './campaignRows';
import {
  CampaignDecision,
  CampaignListRequest,
  CampaignProposal,
  CampaignService,
} from './CampaignService';
import { CampaignStore } from './CampaignStore';
import { promotionPatch } from './lib/promotionPatch';
import { progressOf } from './lib/progress';
import { selectCampaigns } from './selectCampaigns';

const OUTCOMES = {
  end: 'ended',
  cancel: 'cancelled',
  promote: 'promoted',
} as const satisfies Record<
  CampaignDecision['decision'],
  CampaignRow['outcome']
>;

const DATE_LENGTH = '2026-03-01'.length;

/** What the service is made of. */
export interface DefaultCampaignServiceOptions {
  store: CampaignStore;
  reader: CampaignReader;
  resultReader: ResultReader;
  /** Told `campaign:<id>` and the ref of the scorecard where something is different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/** Keeps campaigns; authorizes nobody by itself. */
export class DefaultCampaignService implements CampaignService {
  readonly #options: DefaultCampaignServiceOptions;

  static create(
    options: DefaultCampaignServiceOptions,
  ): DefaultCampaignService {
    return new DefaultCampaignService(options);
  }

  private constructor(options: DefaultCampaignServiceOptions) {
    this.#options = options;
  }

  async list(
    request: CampaignListRequest,
    caller: Caller,
  ): Promise<CampaignPage> {
    const { store, reader, now } = this.#options;
    const at = now();
    const rows = await store.list(request.scorecards);
    const seen = await reader.see(rows, caller);
    const { items, ...page } = selectCampaigns(seen, request, at);
    return {
      ...page,
      items: await Promise.all(items.map(one => reader.tell(one, caller))),
      asOf: at.toISOString(),
    };
  }

  async get(id: string, caller: Caller): Promise<CampaignDetail> {
    return this.#options.reader.detail(await this.#seen(id, caller), caller);
  }

  async create(proposal: CampaignProposal, caller: Caller): Promise<Campaign> {
    const { store, reader, announce, now } = this.#options;
    const at = now();
    const version = await this.#version(proposal.scorecard, caller);
    if (!version) {
      throw new InputError(
        `scorecard: there is no ${proposal.scorecard} that can be used, as far as you see (unknown-scorecard)`,
      );
    }
    assertChecks(proposal.checks, version);
    assertDates(proposal, at);
    const by = describePrincipal(caller.credentials);
    const row = toRow(proposal, version, { by, at });
    const [seen] = await reader.see([row], caller);
    const checkIds = checkIdsOf(row);
    if (!seen || progressOf(seen.readout.found, checkIds).entities === 0) {
      throw new InputError(
        'scope: these checks apply to nothing within it, as far as you see (empty)',
      );
    }
    await store.insert(row);
    await announce([`campaign:${row.id}`, row.scorecard_ref]);
    return reader.tell(seen, caller);
  }

  async decide(decision: CampaignDecision, caller: Caller): Promise<Campaign> {
    const { store, announce, now } = this.#options;
    const { id } = decision;
    const { row } = await this.#seen(id, caller);
    const at = now();
    const end = {
      outcome: OUTCOMES[decision.decision],
      ended_at: at.toISOString(),
      ended_by: describePrincipal(caller.credentials),
      note: decision.note ?? null,
      patch:
        decision.decision === 'promote'
          ? await this.#patch(row, caller, at)
          : null,
    };
    if (row.outcome !== null || !(await store.end(id, end))) {
      const { row: over } = await this.#seen(id, caller);
      throw new ConflictError(
        `The campaign is ${over.outcome} since ${over.ended_at}, by ${over.ended_by}`,
      );
    }
    await announce([`campaign:${id}`, row.scorecard_ref]);
    return (await this.get(id, caller)).campaign;
  }

  /** @throws ConflictError where a check is gone, or the scorecard is */
  async #patch(row: CampaignRow, caller: Caller, at: Date): Promise<string> {
    const version = await this.#version(row.scorecard_ref, caller);
    const known = new Set(version?.scorecard.checks.map(({ id }) => id));
    const gone = checksOf(row).find(({ id }) => !known.has(id));
    if (!version || gone) {
      throw new ConflictError(
        `${row.scorecard_ref} has no check ${gone?.id} any more: there is nothing to promote`,
      );
    }
    const day = at.toISOString().slice(0, DATE_LENGTH);
    return promotionPatch(version.scorecard, checkIdsOf(row), day);
  }

  async #seen(id: string, caller: Caller): Promise<SeenCampaign> {
    const { store, reader } = this.#options;
    const row = await store.get(id);
    const [seen] = await reader.see(row ? [row] : [], caller);
    if (!seen) throw new NotFoundError(`There is no campaign ${id}`);
    return seen;
  }

  /** What a scorecard says today; undefined where it has left the catalog, or the caller may not see it. */
  async #version(
    ref: string,
    caller: Caller,
  ): Promise<KnownVersion | undefined> {
    const { resultReader } = this.#options;
    const selection = { words: [] };
    const readout = await resultReader.read(
      { scorecards: [ref], selection },
      caller,
    );
    const { board, found } = readout;
    const scorecard = board.scorecard(ref);
    const [visible] = await resultReader.visibleScorecards(
      scorecard && scorecard.endedAt === undefined ? [scorecard] : [],
      found,
      caller,
    );
    return visible && board.versionAt(visible.id);
  }
}

function toRow(
  proposal: CampaignProposal,
  { scorecard, version }: KnownVersion,
  { by, at }: { by: string; at: Date },
): CampaignRow {
  const wanted = new Set(proposal.checks);
  const { checks } = legendOf(scorecard, version);
  return {
    id: randomUUID(),
    title: proposal.title,
    description: proposal.description ?? null,
    owner_ref: proposal.ownerRef ?? null,
    scorecard_ref: scorecard.ref,
    checks: JSON.stringify(checks.filter(({ id }) => wanted.has(id))),
    scope: JSON.stringify(proposal.scope),
    starts_at: proposal.startsAt.toISOString(),
    due_at: proposal.dueAt.toISOString(),
    created_by: by,
    created_at: at.toISOString(),
    outcome: null,
    ended_at: null,
    ended_by: null,
    note: null,
    patch: null,
  };
}
