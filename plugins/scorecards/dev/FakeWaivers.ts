import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import {
  DecisionRequest,
  Waiver,
  WaiverQuery,
  WaiverRequest,
  WaiverState,
} from '@callboard/backstage-plugin-scorecards-common';
import { cut, countBy } from './lists';
import { DemoService, isWithin } from './company';
import { SCORECARDS } from './scorecards';
import { WaivedSpan } from './spans';
import { DAY, instantOf, iso } from './time';

/** Who looks at the screens. */
export const ME = 'user:default/mei.tanaka';

type Seed = Pick<
  Waiver,
  'id' | 'scorecard' | 'check' | 'reason' | 'requestedBy'
> & {
  entityRef?: string;
  groupRef?: string;
  requestedDaysAgo: number;
  /** Days from now. */
  expiresIn: number;
  decided?: { by: string; as: WaiverState; note?: string; daysAgo: number };
};

const SEEDS: Seed[] = [
  {
    id: 'waiver-1',
    scorecard: 'scorecard:default/production-readiness',
    check: 'oncall-load',
    entityRef: 'component:default/checkout',
    reason:
      'The bank moves its endpoint until the end of the year; its alerts are noise until then.',
    requestedBy: 'user:default/jonas.lindqvist',
    requestedDaysAgo: 22,
    expiresIn: 35,
    decided: { by: 'user:default/amara.okafor', as: 'approved', daysAgo: 20 },
  },
  {
    id: 'waiver-2',
    scorecard: 'scorecard:default/production-readiness',
    check: 'failover-drill',
    groupRef: 'group:default/risk',
    reason: 'The second region opens in January.',
    requestedBy: 'user:default/jonas.lindqvist',
    requestedDaysAgo: 3,
    expiresIn: 60,
  },
  {
    id: 'waiver-3',
    scorecard: 'scorecard:default/production-readiness',
    check: 'techdocs',
    entityRef: 'component:default/fraud-scoring',
    reason: 'Documentation is written this sprint.',
    requestedBy: ME,
    requestedDaysAgo: 1,
    expiresIn: 13,
  },
  {
    id: 'waiver-4',
    scorecard: 'scorecard:default/security',
    check: 'no-critical',
    entityRef: 'component:default/fraud-scoring',
    reason: 'False positive, says the vendor.',
    requestedBy: 'user:default/jonas.lindqvist',
    requestedDaysAgo: 40,
    expiresIn: 20,
    decided: {
      by: 'user:default/amara.okafor',
      as: 'rejected',
      note: 'The vendor has not confirmed it.',
      daysAgo: 38,
    },
  },
];

/** Waivers of the fake company, kept and decided as the real backend does. */
export class FakeWaivers {
  readonly #waivers: Waiver[];
  readonly #services: readonly DemoService[];
  /** Counts up with each change. */
  changes = 0;

  constructor(services: readonly DemoService[], now: number) {
    this.#services = services;
    this.#waivers = SEEDS.map(
      ({ requestedDaysAgo, expiresIn, decided, ...seed }) => ({
        ...this.#words(seed),
        ...seed,
        state: decided?.as ?? 'requested',
        requestedAt: iso(now - requestedDaysAgo * DAY),
        expiresAt: iso(now + expiresIn * DAY),
        mayDecide: !decided && seed.requestedBy !== ME,
        ...(decided && {
          decidedBy: decided.by,
          decidedAt: iso(now - decided.daysAgo * DAY),
          note: decided.note,
        }),
      }),
    );
  }

  list(query: WaiverQuery, now: number) {
    const all = this.#waivers.filter(
      one =>
        (!query.scorecard?.length || query.scorecard.includes(one.scorecard)) &&
        (!query.check?.length || query.check.includes(one.check)) &&
        (!query.entityRef?.length ||
          query.entityRef.some(ref => this.#concerns(one, ref))) &&
        (!query.owner?.length ||
          query.owner.includes(one.groupRef ?? this.#ownerOf(one))),
    );
    const items = all.filter(
      ({ state }) => !query.state?.length || query.state.includes(state),
    );
    return {
      ...cut(items, query),
      counts: countBy(all.map(({ state }) => state)),
      asOf: iso(now),
    };
  }

  request(request: WaiverRequest, now: number): Waiver {
    const expires = Date.parse(request.expiresAt);
    if (!(expires > now)) {
      throw new InputError('expiresAt must be in the future');
    }
    const { scorecard, check, reason, entityRef, groupRef } = request;
    const waiver: Waiver = {
      ...this.#words(request),
      id: `waiver-new-${this.#waivers.length}`,
      scorecard,
      check,
      reason,
      entityRef,
      groupRef,
      state: 'requested',
      requestedBy: ME,
      requestedAt: iso(now),
      expiresAt: iso(
        request.expiresAt.length === 10 ? expires + DAY - 1 : expires,
      ),
      mayDecide: false,
    };
    this.#waivers.unshift(waiver);
    this.changes++;
    return waiver;
  }

  decide(
    id: string,
    decision: 'approve' | 'reject' | 'withdraw',
    request: DecisionRequest,
    now: number,
  ): Waiver {
    const index = this.#waivers.findIndex(one => one.id === id);
    const waiver = this.#waivers[index];
    if (!waiver) {
      throw new NotFoundError(`No waiver ${id}`);
    }
    if (decision !== 'withdraw' && waiver.state !== 'requested') {
      throw new ConflictError(`It is ${waiver.state} already`);
    }
    const state = (
      {
        approve: 'approved',
        reject: 'rejected',
        withdraw: 'withdrawn',
      } as const
    )[decision];
    const decided: Waiver = {
      ...waiver,
      state,
      mayDecide: false,
      decidedBy: ME,
      decidedAt: iso(now),
      note: request.note,
    };
    this.#waivers[index] = decided;
    this.changes++;
    return decided;
  }

  /** When approved waivers count for a check of an entity. */
  spansOf(
    scorecard: string,
    check: string,
    entityRef: string,
  ): (WaivedSpan & { waiver: Waiver })[] {
    return this.#waivers
      .filter(
        one =>
          one.state === 'approved' &&
          one.scorecard === scorecard &&
          one.check === check &&
          this.#concerns(one, entityRef),
      )
      .map(waiver => ({
        waiver,
        from: instantOf(waiver.decidedAt, Infinity),
        to: Date.parse(waiver.expiresAt),
      }));
  }

  #concerns({ entityRef, groupRef }: Waiver, ref: string): boolean {
    const owner = this.#services.find(one => one.ref === ref)?.ownerRef;
    return groupRef ? isWithin(owner, groupRef) : entityRef === ref;
  }

  #ownerOf({ entityRef }: Waiver): string {
    return this.#services.find(({ ref }) => ref === entityRef)?.ownerRef ?? '';
  }

  #words(of: { scorecard: string; check: string; groupRef?: string }) {
    const scorecard = SCORECARDS.find(({ ref }) => ref === of.scorecard);
    const check = scorecard?.versions
      .at(-1)
      ?.checks.find(({ id }) => id === of.check);
    if (!scorecard || !check) {
      throw new InputError(`No check ${of.check} in ${of.scorecard}`);
    }
    const { groupRef } = of;
    return {
      scorecardTitle: scorecard.title,
      checkTitle: check.title,
      entities: groupRef
        ? this.#services.filter(one => isWithin(one.ownerRef, groupRef)).length
        : 1,
    };
  }
}
