import { InputError, NotFoundError } from '@backstage/errors';
import {
  Drill,
  DrillBatch,
  DrillQuery,
  DrillReceipt,
  DrillReport,
  DueDrill,
  DueDrillQuery,
  DueState,
} from '@callboard/backstage-plugin-scorecards-common';
import { chance } from './chance';
import { DemoService, isWithin } from './company';
import { ME } from './FakeWaivers';
import { countBy, cut } from './lists';
import { DAY, iso } from './time';

export const DRILL_KINDS = ['game-day', 'failover', 'restore-test'];

/** Days between two drills, by tier; absent where none is asked for. */
const EVERY: Record<string, Partial<Record<string, number>>> = {
  '1': { 'game-day': 90, failover: 182, 'restore-test': 90 },
  '2': { 'game-day': 182, failover: 365, 'restore-test': 182 },
  '3': { 'restore-test': 365 },
};

const STATES: DueState[] = ['overdue', 'never', 'current', 'not-required'];

function seedsOf(service: DemoService, now: number): Drill[] {
  const common = {
    entityRef: service.ref,
    entityTitle: service.title,
    ownerRef: service.ownerRef,
    tier: service.tier,
    recordedBy: 'user:default/jonas.lindqvist',
    source: 'portal',
  };
  const at = (daysAgo: number) => ({
    at: iso(now - daysAgo * DAY),
    recordedAt: iso(now - (daysAgo - 0.1) * DAY),
  });
  const drills: Drill[] = [];
  const { name } = service;
  if (name === 'checkout' || chance('game day', name) < 0.4) {
    const days =
      name === 'checkout' ? 31 : 20 + Math.floor(200 * chance('day', name));
    drills.push({
      ...common,
      ...at(days),
      id: `${name}-game-day`,
      kind: 'game-day',
      title: 'The queue stops',
      hypothesis: 'When RabbitMQ stops, orders wait and none is lost.',
      result: 'partial',
      summary:
        'No order was lost. The alert came after 14 minutes instead of 5, because its rule looks back too far.',
      link: 'https://wiki.example/game-days/queue',
      durationSeconds: 2520,
      followUps: [
        {
          id: 'f1',
          text: 'Shorten the look-back of QueueBacklog',
          done: true,
          doneBy: 'user:default/jonas.lindqvist',
          doneAt: iso(now - (days - 4) * DAY),
          link: 'https://git.example/payments/alerts/41',
        },
        {
          id: 'f2',
          text: 'Say in the runbook how to replay the queue',
          done: false,
          ownerRef: service.ownerRef,
          dueAt: iso(now - 3 * DAY),
        },
      ],
    });
  }
  if (name === 'checkout' || chance('restore', name) < 0.3) {
    drills.push({
      ...common,
      ...at(210),
      id: `${name}-restore`,
      kind: 'restore-test',
      title: 'Restore of last night',
      hypothesis: 'Last night is back within an hour.',
      result: 'passed',
      durationSeconds: 2880,
      followUps: [],
      source: 'backup-pipeline',
    });
  }
  return drills;
}

/** Drills of the fake company. */
export class FakeDrills {
  readonly #services: readonly DemoService[];
  readonly #drills: Drill[];

  constructor(services: readonly DemoService[], now: number) {
    this.#services = services;
    this.#drills = services.flatMap(service => seedsOf(service, now));
  }

  list(query: DrillQuery, now: number) {
    const services = this.#of(query).map(({ ref }) => ref);
    const items = this.#drills
      .filter(
        ({ entityRef, kind, result }) =>
          services.includes(entityRef) &&
          (!query.kind?.length || query.kind.includes(kind)) &&
          (!query.result?.length || query.result.includes(result)),
      )
      .sort((a, b) => b.at.localeCompare(a.at));
    return { ...cut(items, query), kinds: DRILL_KINDS, asOf: iso(now) };
  }

  record({ drills, source = 'portal' }: DrillBatch, now: number): DrillReceipt {
    const items = drills.map((report, index) =>
      this.#add(report, source, index, now),
    );
    return {
      recorded: items.length,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      items,
      errors: [],
    };
  }

  due(query: DueDrillQuery, now: number) {
    const all = this.#of(query)
      .flatMap(service =>
        DRILL_KINDS.map(kind => this.#dueOf(service, kind, now)),
      )
      .filter(({ kind }) => !query.kind?.length || query.kind.includes(kind))
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
    return {
      ...cut(all, query),
      counts: countBy(all.map(({ state }) => state)),
      asOf: iso(now),
    };
  }

  settle(id: string, followUpId: string, done: boolean, now: number): Drill {
    const index = this.#drills.findIndex(one => one.id === id);
    const drill = this.#drills[index];
    if (!drill?.followUps.some(one => one.id === followUpId)) {
      throw new NotFoundError(`No follow-up ${followUpId}`);
    }
    const settled = {
      ...drill,
      followUps: drill.followUps.map(one =>
        one.id === followUpId
          ? {
              ...one,
              done,
              doneBy: done ? ME : undefined,
              doneAt: done ? iso(now) : undefined,
            }
          : one,
      ),
    };
    this.#drills[index] = settled;
    return settled;
  }

  #add(report: DrillReport, source: string, index: number, now: number): Drill {
    const service = this.#services.find(({ ref }) => ref === report.entityRef);
    if (!service) {
      throw new InputError(`No entity ${report.entityRef}`);
    }
    const drill: Drill = {
      ...report,
      id: report.id ?? `drill-${this.#drills.length}-${index}`,
      title: report.title ?? report.hypothesis,
      entityTitle: service.title,
      ownerRef: service.ownerRef,
      tier: service.tier,
      recordedBy: ME,
      recordedAt: iso(now),
      source,
      followUps: (report.followUps ?? []).map((followUp, at) => ({
        done: false,
        ...followUp,
        id: `f${at}`,
      })),
    };
    const known = this.#drills.findIndex(({ id }) => id === drill.id);
    this.#drills.splice(
      known < 0 ? this.#drills.length : known,
      known < 0 ? 0 : 1,
      drill,
    );
    return drill;
  }

  #of({ entityRef, owner, tier }: DueDrillQuery): DemoService[] {
    return this.#services.filter(
      one =>
        (!entityRef?.length || entityRef.includes(one.ref)) &&
        (!owner?.length || owner.some(ref => isWithin(one.ownerRef, ref))) &&
        (!tier?.length || tier.includes(one.tier ?? 'none')),
    );
  }

  #dueOf(service: DemoService, kind: string, now: number): DueDrill {
    const { ref: entityRef, title: entityTitle, ownerRef, tier } = service;
    const drills = this.#drills.filter(
      one => one.entityRef === entityRef && one.kind === kind,
    );
    const held = drills
      .filter(({ result }) => result !== 'planned')
      .sort((a, b) => b.at.localeCompare(a.at));
    const [last] = held;
    const planned = drills.find(
      ({ result, at }) => result === 'planned' && Date.parse(at) > now,
    );
    const every = EVERY[tier ?? '']?.[kind];
    const common = {
      entityRef,
      entityTitle,
      kind,
      ownerRef,
      tier,
      last,
      planned,
      openFollowUps: drills
        .flatMap(one => one.followUps)
        .filter(one => !one.done).length,
    };
    if (every === undefined) {
      return {
        ...common,
        state: 'not-required',
        dueAt: null,
        reason: tier
          ? `not asked for at tier ${tier}`
          : 'not asked for without a tier',
      };
    }
    if (!last) {
      return {
        ...common,
        state: 'never',
        dueAt: null,
        reason: `asked for every ${every} days at tier ${tier}, and none is recorded`,
      };
    }
    const due = Date.parse(last.at) + every * DAY;
    return {
      ...common,
      state: due < now ? 'overdue' : 'current',
      dueAt: iso(due),
      reason: `every ${every} days at tier ${tier}`,
    };
  }
}
