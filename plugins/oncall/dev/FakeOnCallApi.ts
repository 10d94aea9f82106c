import {
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  CalendarRequest,
  IncidentQuery,
  LoadQuery,
  OnCallApi,
  OnCallPage,
  OnCallQuery,
  OverrideRequest,
  PageQuery,
  RangeQuery,
  ReachabilityPage,
  ReachabilityQuery,
  RouteProofRequest,
  ScheduleDetail,
  SchedulePage,
  ScheduleQuery,
  ScheduleShifts,
  ScheduleState,
  Span,
  Via,
} from '@callboard/backstage-plugin-oncall-common';
import {
  computeDemo,
  DemoSchedule,
  recordedRange,
  refOf,
  sourceOf,
} from './DemoSchedule';
import { DAY, iso } from './documents';
import { dutyOf, handoffOf, loadOf } from './duty';
import { FakeCalendars } from './FakeCalendars';
import { FakeOverrides } from './FakeOverrides';
import { incidentsOf, incidentStatsOf } from './incidents';
import { mappingOf } from './mapping';
import { PEOPLE, READER } from './people';
import { historyOf, reachabilityOf } from './reachability';
import { allSchedules } from './recipes';
import { freshnessOf, onCallsOf, summaryOf } from './summaries';
import { beyond, within } from './record';
import { gapsOf, levelShiftsOf, overrideOf, peopleIn } from './wire';

const STATES: ScheduleState[] = [
  'invalid',
  'gap-now',
  'gap-ahead',
  'unknown',
  'stale',
  'ok',
];

/** Worst first. */
const VERDICTS = ['unreachable', 'unknown', 'reachable'];

function wordsOf(text: string = ''): string[] {
  return text.toLowerCase().split(/\s+/).filter(Boolean);
}

/** How often each value is there. */
function countOf(values: (string | undefined)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) {
    if (value !== undefined) {
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
  return counts;
}

interface Mapped {
  schedule: DemoSchedule;
  via: Via;
}

/**
 * The on-call backend of the dev app and of tests: schedules in memory, computed as the real one does. The components
 * `slow`, `error` and `denied` behave as they are called.
 */
export class FakeOnCallApi implements OnCallApi {
  readonly #now: () => number;
  readonly #mapped: Mapped[];
  readonly #overrides: FakeOverrides;
  readonly #calendars: FakeCalendars;
  /** What was asked for, by name: "oncalls component:default/x". */
  readonly asked: string[] = [];
  /** Every override that was asked for. */
  readonly overrideRequests: OverrideRequest[] = [];
  /** Every test page that was recorded. */
  readonly routeProofs: RouteProofRequest[] = [];
  /** Makes every request fail from now on. */
  failure?: Error;

  constructor(options: { mapped?: Mapped[]; now?: () => number } = {}) {
    const { now = Date.now } = options;
    this.#now = now;
    this.#mapped = options.mapped ?? allSchedules(now());
    this.#overrides = new FakeOverrides(now);
    this.#calendars = new FakeCalendars(now);
  }

  /** Refs of every schedule. */
  scheduleRefs(): string[] {
    return this.#mapped.map(({ schedule }) => refOf(schedule));
  }

  async getOnCalls(
    entityRefs: string[],
    query: OnCallQuery = {},
  ): Promise<OnCallPage> {
    await this.#behave('oncalls', entityRefs);
    const now = this.#now();
    const at = query.at === undefined ? now : Date.parse(query.at);
    const items = entityRefs.flatMap(entityRef =>
      this.#of(entityRef).flatMap(({ schedule, via }) =>
        onCallsOf(schedule, { entityRef, via, at, now, next: query.next }),
      ),
    );
    return {
      items,
      people: PEOPLE,
      unmapped: entityRefs.filter(ref => this.#of(ref).length === 0),
      asOf: iso(at),
    };
  }

  async getOnCallsByEntityRefs(entityRefs: string[], query: OnCallQuery = {}) {
    return this.getOnCalls(entityRefs, query);
  }

  async listSchedules(query: ScheduleQuery = {}): Promise<SchedulePage> {
    await this.#behave('schedules');
    const words = wordsOf(query.text);
    const all = this.#mapped.map(({ schedule }) =>
      summaryOf(schedule, this.#now()),
    );
    const matching = all
      .filter(({ ref, title, state, source, ownerRef = '' }) => {
        const text = `${ref} ${title}`.toLowerCase();
        return (
          words.every(word => text.includes(word)) &&
          (query.state ?? [state]).includes(state) &&
          (query.source ?? [source]).includes(source) &&
          (query.owner ?? [ownerRef]).includes(ownerRef)
        );
      })
      .sort((a, b) => STATES.indexOf(a.state) - STATES.indexOf(b.state));
    return {
      ...this.#page(matching, query),
      ...(query.facets && {
        facets: {
          state: countOf(all.map(({ state }) => state)),
          owner: countOf(all.map(({ ownerRef }) => ownerRef)),
          source: countOf(all.map(({ source }) => source)),
        },
      }),
      people: PEOPLE,
      asOf: iso(this.#now()),
    };
  }

  async getSchedule(ref: string): Promise<ScheduleDetail> {
    await this.#behave('schedule', [ref]);
    const schedule = this.#find(ref);
    const now = this.#now();
    return {
      schedule: summaryOf(schedule, now),
      entityRefs: schedule.entityRefs,
      overrides: schedule.overrides
        .filter(({ end }) => end > now)
        .map(one => overrideOf(one, ref, now)),
      mayOverride: schedule.mayOverride ?? true,
      people: PEOPLE,
    };
  }

  async getShifts(ref: string, range?: RangeQuery): Promise<ScheduleShifts> {
    await this.#behave('shifts', [ref]);
    const schedule = this.#find(ref);
    const now = this.#now();
    const span = this.#range(range);
    const recorded = recordedRange(now);
    const computed = within(schedule, span, recorded);
    return {
      ref,
      title: schedule.document.title,
      timeZone: schedule.document.timeZone,
      source: sourceOf(schedule),
      from: iso(span.start),
      to: iso(span.end),
      levels: levelShiftsOf(computed),
      gaps: gapsOf(computed),
      overrides: schedule.overrides.map(one => overrideOf(one, ref, now)),
      problems: [...computed.problems, ...beyond(span, recorded)],
      people: peopleIn(computed, schedule.overrides),
      ...freshnessOf(schedule, now),
      recordedUntil: iso(now),
    };
  }

  async preview(): Promise<never> {
    throw new NotImplementedError('The demo computes no documents');
  }

  async listOverrides(query: RangeQuery & { schedule?: string[] } = {}) {
    await this.#behave('overrides');
    const now = this.#now();
    const items = this.#mapped.flatMap(({ schedule }) =>
      (query.schedule ?? [refOf(schedule)]).includes(refOf(schedule))
        ? schedule.overrides.map(one => overrideOf(one, refOf(schedule), now))
        : [],
    );
    return { items, people: PEOPLE };
  }

  async createOverride(request: OverrideRequest) {
    this.overrideRequests.push(request);
    await this.#behave('create override', [request.schedule]);
    return this.#overrides.create(this.#find(request.schedule), request);
  }

  async cancelOverride(id: string) {
    await this.#behave('cancel override', [id]);
    return this.#overrides.cancel(
      this.#mapped.map(({ schedule }) => schedule),
      id,
    );
  }

  async listReachability(
    query: ReachabilityQuery = {},
  ): Promise<ReachabilityPage> {
    await this.#behave('reachability', query.entityRef);
    const refs = query.entityRef ?? [
      ...new Set(this.#mapped.flatMap(({ schedule }) => schedule.entityRefs)),
    ];
    const words = wordsOf(query.text);
    const judged = refs
      .map(ref => this.#reachability(ref))
      .sort(
        (a, b) => VERDICTS.indexOf(a.verdict) - VERDICTS.indexOf(b.verdict),
      );
    const matching = judged.filter(
      ({ entityRef, title, verdict, ownerRef = '', tier = '' }) =>
        words.every(word =>
          `${entityRef} ${title}`.toLowerCase().includes(word),
        ) &&
        (query.verdict ?? [verdict]).includes(verdict) &&
        (query.owner ?? [ownerRef]).includes(ownerRef) &&
        (query.tier ?? [tier]).includes(tier),
    );
    return {
      ...this.#page(matching, query),
      counts: countOf(judged.map(({ verdict }) => verdict)),
      ...(query.facets && {
        facets: {
          owner: countOf(judged.map(({ ownerRef }) => ownerRef)),
          tier: countOf(judged.map(({ tier }) => tier)),
        },
      }),
      asOf: iso(this.#now()),
    };
  }

  async getReachabilityHistory(entityRef: string) {
    await this.#behave('reachability history', [entityRef]);
    return { items: historyOf(this.#reachability(entityRef), this.#now()) };
  }

  async recordRouteProof(request: RouteProofRequest) {
    this.routeProofs.push(request);
    const { entityRef, reached } = request;
    return {
      entityRef,
      reached,
      at: iso(this.#now()),
      recordedBy: READER,
    };
  }

  async listGaps(query: RangeQuery & PageQuery & { owner?: string[] } = {}) {
    await this.#behave('gaps');
    const now = this.#now();
    const items = this.#mapped.flatMap(({ schedule }) =>
      gapsOf(computeDemo(schedule, { start: now, end: now + 14 * DAY })).map(
        gap => ({
          ...gap,
          schedule: refOf(schedule),
          title: schedule.document.title,
          ownerRef: schedule.document.ownerRef,
          entities: schedule.entityRefs.length,
        }),
      ),
    );
    items.sort(
      (a, b) =>
        b.severity.localeCompare(a.severity) || a.start.localeCompare(b.start),
    );
    return { ...this.#page(items, query), asOf: iso(now) };
  }

  async listLoad(query: LoadQuery = {}) {
    await this.#behave('load');
    return loadOf(
      this.#mapped.map(({ schedule }) => schedule),
      this.#range(query),
    );
  }

  async getDuty(ref: string, range?: RangeQuery) {
    await this.#behave('duty', [ref]);
    return dutyOf(
      ref,
      this.#mapped.map(({ schedule }) => schedule),
      this.#range(range),
      this.#now(),
    );
  }

  async getHandoff(query: { schedule: string; level?: string; at?: string }) {
    await this.#behave('handoff', [query.schedule]);
    return handoffOf(this.#find(query.schedule), query.level, this.#now());
  }

  async listMapping() {
    await this.#behave('mapping');
    return mappingOf();
  }

  async listIncidents(query: IncidentQuery = {}) {
    await this.#behave('incidents', query.entityRef);
    const items = (query.entityRef ?? ['component:default/normal'])
      .flatMap(ref => incidentsOf(ref, this.#now()))
      .filter(({ status }) => (query.status ?? [status]).includes(status));
    return {
      ...this.#page(items, query),
      people: PEOPLE,
      asOf: iso(this.#now()),
    };
  }

  async recordIncidents(): Promise<never> {
    throw new NotImplementedError('The demo takes no incidents');
  }

  async getIncidentStats(entityRefs: string[]) {
    await this.#behave('incident stats', entityRefs);
    return { items: entityRefs.map(ref => incidentStatsOf(ref, this.#now())) };
  }

  async listCalendars() {
    await this.#behave('calendars');
    return { items: this.#calendars.list() };
  }

  async createCalendar(request: CalendarRequest) {
    await this.#behave('create calendar', [request.ref]);
    return this.#calendars.create(request);
  }

  async revokeCalendar(id: string) {
    await this.#behave('revoke calendar', [id]);
    this.#calendars.revoke(id);
  }

  async listSources() {
    await this.#behave('sources');
    const last = iso(this.#now() - 60_000);
    return {
      items: [
        {
          source: 'pagerduty',
          instance: 'main',
          title: 'PagerDuty',
          schedules: 5,
          lastAttempt: last,
          lastSuccess: iso(this.#now() - 94 * 60_000),
          error: {
            code: 'unavailable',
            message: 'PagerDuty answered 503 Service Unavailable',
          },
          warnings: ['user PK7QX2L has no address'],
        },
        {
          source: 'opsgenie',
          instance: 'main',
          title: 'Opsgenie',
          schedules: 1,
          lastAttempt: last,
          lastSuccess: last,
          warnings: [],
        },
      ],
    };
  }

  async exportCsv({ list }: { list: string }) {
    return `list\r\n${list}\r\n`;
  }

  #of(entityRef: string): Mapped[] {
    return this.#mapped.filter(({ schedule }) =>
      schedule.entityRefs.includes(entityRef),
    );
  }

  #find(ref: string): DemoSchedule {
    const found = this.#mapped.find(({ schedule }) => refOf(schedule) === ref);
    if (!found) {
      throw new NotFoundError(`No schedule ${ref}`);
    }
    return found.schedule;
  }

  #reachability(entityRef: string) {
    const now = this.#now();
    const schedules = this.#of(entityRef).map(({ schedule }) =>
      summaryOf(schedule, now),
    );
    return reachabilityOf(entityRef, schedules, now);
  }

  #range({ from, to }: RangeQuery = {}): Span {
    const { start, end } = recordedRange(this.#now());
    return {
      start: from === undefined ? start : Date.parse(from),
      end: to === undefined ? end : Date.parse(to),
    };
  }

  #page<T>(items: T[], { cursor, limit = 100 }: PageQuery) {
    const from = Number(cursor ?? 0);
    const to = from + limit;
    return {
      items: items.slice(from, to),
      totalItems: items.length,
      nextCursor: to < items.length ? String(to) : undefined,
    };
  }

  async #behave(name: string, refs: string[] = []): Promise<void> {
    this.asked.push([name, ...refs].join(' '));
    if (this.failure) {
      throw this.failure;
    }
    const names = refs.map(ref => ref.split('/')[1]);
    if (names.includes('error')) {
      throw new ServiceUnavailableError('the on-call backend did not answer');
    }
    if (names.includes('denied')) {
      throw new NotAllowedError('Unauthorized');
    }
    if (names.includes('slow')) {
      await new Promise(resolve => setTimeout(resolve, 4000));
    }
  }
}
