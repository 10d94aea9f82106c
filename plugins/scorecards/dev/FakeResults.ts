import {
  CheckResult,
  CheckStatus,
  countStatuses,
  EntityHistory,
  EntityScorecard,
  judgeLevels,
  LevelSpan,
  nextFixOf,
  ResultDetail,
  Scorecard,
  scoreOf,
  standingName,
  StatusSpan,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoService } from './company';
import { DemoCheck, DemoScorecard, DemoVersion } from './DemoCheck';
import { evidenceOf } from './evidence';
import { FakeWaivers } from './FakeWaivers';
import { DemoSpan, spansOf, versionAt } from './spans';
import { DAY, iso, MINUTE } from './time';

const LETTERS: Record<CheckStatus, string> = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
  'not-applicable': 'n',
  waived: 'w',
};

/** How services do under scorecards at any instant, judged by the family's own functions. */
export class FakeResults {
  readonly #now: number;
  readonly #waivers: FakeWaivers;
  readonly #spans = new Map<string, DemoSpan[]>();
  readonly #rechecked = new Map<string, number>();

  /**
   * @param now - when the company was made up; its past does not move with the clock
   */
  constructor(waivers: FakeWaivers, now: number) {
    this.#waivers = waivers;
    this.#now = now;
  }

  /** Facts of an entity are read again. */
  recheck(entityRef: string, now: number) {
    this.#rechecked.set(entityRef, now);
  }

  versionAt(scorecard: DemoScorecard, at: number): DemoVersion {
    return versionAt(scorecard, at, this.#now);
  }

  spans(
    service: DemoService,
    scorecard: DemoScorecard,
    checkId: string,
  ): DemoSpan[] {
    const { ref } = service;
    const key = `${ref} ${scorecard.ref} ${checkId} ${this.#waivers.changes}`;
    const known = this.#spans.get(key);
    if (known) {
      return known;
    }
    const waived = this.#waivers.spansOf(scorecard.ref, checkId, ref);
    const now = Math.max(this.#now, ...waived.map(({ from }) => from + 1));
    const spans = spansOf({ service, scorecard, checkId, waived, now });
    this.#spans.set(key, spans);
    return spans;
  }

  result(
    service: DemoService,
    scorecard: DemoScorecard,
    at: number,
    detail: ResultDetail = 'summary',
  ): EntityScorecard {
    const version = this.versionAt(scorecard, at);
    const judged = this.#judge(service, scorecard, version, at);
    const asOf = this.#rechecked.get(service.ref) ?? this.#now - 2 * MINUTE;
    return {
      entityRef: service.ref,
      entityTitle: service.title,
      scorecard: scorecard.ref,
      scorecardTitle: scorecard.title,
      version: version.version,
      ...judged,
      levelSince: iso(this.#levelSince(service, scorecard, at)),
      asOf: iso(Math.min(at, asOf)),
      ownerRef: service.ownerRef,
      systemRef: service.systemRef,
      domainRef: service.domainRef,
      tier: service.tier,
      entityType: 'service',
      checks:
        detail === 'summary'
          ? undefined
          : version.checks.map(check =>
              this.#check(service, scorecard, check, at, detail),
            ),
    };
  }

  history(
    service: DemoService,
    scorecard: DemoScorecard,
    from: number,
    to: number,
  ): EntityHistory {
    const clip = (spans: DemoSpan[]): StatusSpan[] =>
      spans
        .filter(span => span.to > from && span.from < to)
        .map(({ announced, ...span }) => ({
          ...span,
          from: iso(Math.max(from, span.from)),
          to: span.to > to ? null : iso(span.to),
        }))
        .reverse();
    return {
      entityRef: service.ref,
      scorecard: scorecard.ref,
      from: iso(from),
      to: iso(to),
      levels: this.#levelSpans(service, scorecard, from, to),
      checks: this.versionAt(scorecard, to).checks.map(
        ({ id, title, level }) => ({
          id,
          title,
          level,
          spans: clip(this.spans(service, scorecard, id)),
        }),
      ),
      versions: scorecard.versions
        .map(({ version, daysAgo, changes }, index) => ({
          version,
          changes,
          from: iso(this.#now - daysAgo * DAY),
          to: this.#endOf(scorecard.versions[index + 1]),
        }))
        .reverse(),
    };
  }

  #endOf(next: DemoVersion | undefined): string | null {
    return next ? iso(this.#now - next.daysAgo * DAY) : null;
  }

  #spanAt(
    service: DemoService,
    scorecard: DemoScorecard,
    id: string,
    at: number,
  ) {
    const spans = this.spans(service, scorecard, id);
    return spans.find(span => span.from <= at && at < span.to) ?? spans[0];
  }

  #judge(
    service: DemoService,
    scorecard: DemoScorecard,
    version: DemoVersion,
    at: number,
  ) {
    const codes = version.checks
      .map(({ id }) => {
        const span = this.#spanAt(service, scorecard, id, at);
        return span?.announced
          ? LETTERS[span.announced].toUpperCase()
          : LETTERS[span?.status ?? 'unknown'];
      })
      .join('');
    const rules: Scorecard = { ...scorecard, checks: version.checks };
    const { standing, levels } = judgeLevels(rules, codes);
    const name = standingName(scorecard.levels, standing);
    return {
      codes,
      level: standing > 0 ? name : null,
      standing: name,
      levels,
      score: scoreOf(rules, codes),
      counts: countStatuses(codes),
      nextFix: nextFixOf(rules, codes),
    };
  }

  #check(
    service: DemoService,
    scorecard: DemoScorecard,
    check: DemoCheck,
    at: number,
    detail: ResultDetail,
  ): CheckResult {
    const span = this.#spanAt(service, scorecard, check.id, at);
    const { status = 'unknown', cause = 'first', announced } = span ?? {};
    const waived = this.#waivers
      .spansOf(scorecard.ref, check.id, service.ref)
      .find(({ from, to }) => from <= at && at < to);
    const read = status === 'pass' || status === 'unknown' ? status : 'fail';
    const evidence = evidenceOf(
      service,
      check,
      announced === 'pass' ? 'pass' : read,
      at,
    );
    const isFull = detail === 'evidence';
    return {
      id: check.id,
      title: check.title,
      level: check.level,
      weight: check.weight,
      status,
      cause,
      since: iso(span?.from ?? this.#now),
      ...((isFull || status !== 'pass') && { why: check.why, fix: check.fix }),
      ...(isFull && {
        expression: check.expression,
        reason:
          status === 'unknown'
            ? evidence[0]?.reason
            : this.#reason(check, status, announced),
        evidence,
        evidenceAt: iso(at - 2 * MINUTE),
      }),
      ownerRef: check.owner,
      ...(status === 'waived' &&
        waived && {
          waiver: {
            id: waived.waiver.id,
            reason: waived.waiver.reason,
            requestedBy: waived.waiver.requestedBy,
            approvedBy: waived.waiver.decidedBy ?? '',
            expiresAt: waived.waiver.expiresAt,
          },
        }),
      ...(announced && {
        announced: {
          status: announced,
          effectiveFrom: check.effectiveFrom ?? '',
        },
      }),
    };
  }

  #reason(
    check: DemoCheck,
    status: CheckStatus,
    announced?: CheckStatus,
  ): string | undefined {
    if (status !== 'not-applicable' || announced) {
      return undefined;
    }
    return `only for tier ${check.tiers?.join(' and ')}`;
  }

  /** Every instant at which anything about a service changed, oldest first. */
  #instants(service: DemoService, scorecard: DemoScorecard): number[] {
    const instants = scorecard.versions
      .flatMap(({ checks }) => checks)
      .flatMap(({ id }) =>
        this.spans(service, scorecard, id).map(({ from }) => from),
      );
    return [...new Set(instants)].sort((a, b) => a - b);
  }

  #standingAt(service: DemoService, scorecard: DemoScorecard, at: number) {
    return this.#judge(service, scorecard, this.versionAt(scorecard, at), at);
  }

  #levelSince(
    service: DemoService,
    scorecard: DemoScorecard,
    at: number,
  ): number {
    const { standing } = this.#standingAt(service, scorecard, at);
    let since = at;
    for (const instant of this.#instants(service, scorecard).reverse()) {
      if (instant <= at) {
        if (
          this.#standingAt(service, scorecard, instant).standing !== standing
        ) {
          break;
        }
        since = instant;
      }
    }
    return since;
  }

  #levelSpans(
    service: DemoService,
    scorecard: DemoScorecard,
    from: number,
    to: number,
  ): LevelSpan[] {
    const inside = this.#instants(service, scorecard).filter(
      at => at > from && at < to,
    );
    const spans: LevelSpan[] = [];
    for (const at of [from, ...inside]) {
      const { standing, score } = this.#standingAt(service, scorecard, at);
      const before = spans.at(-1);
      if (before?.standing === standing && before.score === score.ratio) {
        continue;
      }
      if (before) {
        before.to = iso(at);
      }
      spans.push({
        standing,
        from: iso(at),
        to: null,
        score: score.ratio,
        version: this.versionAt(scorecard, at).version,
      });
    }
    return spans.reverse();
  }
}
