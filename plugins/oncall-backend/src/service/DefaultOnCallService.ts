import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  everything,
  hasWords,
  selectPage,
} from '@callboard/backstage-plugin-callboard-node';
import {
  GapPage,
  ScheduleDetail,
  SchedulePage,
  ScheduleShifts,
  SourceList,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { IngredientSources } from '../computing/Ingredients';
import { describePeople } from '../people/describePeople';
import { KnownSchedule } from '../schedules/ScheduleStore';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { judgeSchedules, JudgeOptions } from './operations/judgeSchedules';
import { readGaps } from './operations/readGaps';
import { readOnCalls, ReadOnCallsOptions } from './operations/readOnCalls';
import { levelShifts, peopleIn } from './operations/readShifts';
import { readSources, ReadSourcesOptions } from './operations/readSources';
import { summarizeSchedules, toGap } from './operations/summarizeSchedules';
import { OnCallAnswer } from './OnCallAnswer';
import { OnCallService } from './OnCallService';
import { OverrideDesk } from './OverrideDesk';
import { GapRequest } from './request/parseGapRequest';
import { OnCallRequest } from './request/parseOnCallRequest';
import { ScheduleRequest } from './request/parseScheduleRequest';
import { countFacets, isAsked } from './scheduleFilters';
import { visibleSchedules } from './visibleSchedules';
import { createFreshness } from './words/freshness';
import { SCHEDULE_STATES } from './words/scheduleState';
import { toWireSpan } from './words/toTurn';

/** What the service is made of. */
export interface DefaultOnCallServiceOptions
  extends ReadOnCallsOptions,
    ReadSourcesOptions,
    JudgeOptions {
  /** What layers are computed from. */
  ingredients: IngredientSources;
  desk: OverrideDesk;
}

/** Reads what the tasks have stored; authorizes nobody by itself. */
export class DefaultOnCallService implements OnCallService {
  readonly #options: DefaultOnCallServiceOptions;

  static create(options: DefaultOnCallServiceOptions): DefaultOnCallService {
    return new DefaultOnCallService(options);
  }

  private constructor(options: DefaultOnCallServiceOptions) {
    this.#options = options;
  }

  async onCalls(request: OnCallRequest, caller: Caller): Promise<OnCallAnswer> {
    const { visibility = everything } = caller;
    return readOnCalls(request, visibility, this.#options);
  }

  async schedules(
    request: ScheduleRequest,
    caller: Caller,
  ): Promise<SchedulePage> {
    const { words } = request;
    const { people, now } = this.#options;
    const candidates = await judgeSchedules(
      (
        await this.#visible(caller)
      ).filter(({ ref, title }) => hasWords(words, title, ref)),
      this.#options,
    );
    const judged = candidates.filter(one => isAsked(one, request));
    const page = selectPage(judged, {
      cursorOf: ({ schedule: { title, ref }, state }) => ({
        rank: SCHEDULE_STATES.indexOf(state),
        text: title,
        ref,
      }),
      ...request,
    });
    const items = await summarizeSchedules(page.items, this.#options);
    return {
      items,
      people: await describePeople(
        items.flatMap(({ levels }) =>
          levels.flatMap(({ users, next, cause }) => [
            ...users,
            ...(next?.users ?? []),
            ...(cause.by ? [cause.by] : []),
          ]),
        ),
        people,
      ),
      totalItems: judged.length,
      ...(request.facets && { facets: countFacets(candidates, request) }),
      nextCursor: page.nextCursor,
      asOf: now().toISOString(),
    };
  }

  async schedule(ref: string, caller: Caller): Promise<ScheduleDetail> {
    const { visibility = everything } = caller;
    const { desk, entities, people, now } = this.#options;
    const schedule = await this.#find(ref, caller);
    const [summary] = await summarizeSchedules(
      await judgeSchedules([schedule], this.#options),
      this.#options,
    );
    if (!summary) {
      throw notFound(ref);
    }
    const [mapped, overrides, mayOverride] = await Promise.all([
      entities.assignmentsTo([ref]),
      desk.list(schedule, { start: now().getTime() }, caller),
      desk.mayOverride(schedule, caller),
    ]);
    const visible = await visibility.filter(
      mapped.map(({ entityRef }) => ({ ref: entityRef })),
    );
    return {
      schedule: summary,
      entityRefs: visible.map(one => one.ref),
      overrides,
      mayOverride,
      people: await describePeople(
        [
          ...summary.levels.flatMap(({ users, next, cause }) => [
            ...users,
            ...(next?.users ?? []),
            ...(cause.by ? [cause.by] : []),
          ]),
          ...overrides.flatMap(({ add, remove, createdBy }) =>
            [add, remove, createdBy].filter(one => one !== undefined),
          ),
        ],
        people,
      ),
    };
  }

  async shifts(
    ref: string,
    range: Span,
    caller: Caller,
  ): Promise<ScheduleShifts> {
    const { desk, ingredients, people, shifts, sources, now } = this.#options;
    const schedule = await this.#find(ref, caller);
    const at = now().getTime();
    const [tiles, gaps, overrides, attempts] = await Promise.all([
      shifts.tiles([ref], range),
      shifts.gaps([ref], range),
      desk.list(schedule, range, caller),
      sources.list(),
    ]);
    const levels = await levelShifts(schedule, tiles, range, ingredients);
    const { asOf, ...freshness } = createFreshness({
      attempts,
      ...this.#options,
      now: at,
    })(schedule);
    const { start: from, end: to } = toWireSpan(range);
    return {
      ref,
      title: schedule.title,
      timeZone: schedule.timeZone,
      source: schedule.source,
      from,
      to,
      levels,
      gaps: gaps.map(toGap),
      overrides,
      problems: problemsOf(schedule, range),
      people: await describePeople(
        [
          ...peopleIn(levels),
          ...overrides.flatMap(({ add, remove, createdBy }) =>
            [add, remove, createdBy].filter(one => one !== undefined),
          ),
        ],
        people,
      ),
      asOf: asOf ?? null,
      ...freshness,
      recordedUntil: new Date(at).toISOString(),
    };
  }

  async gaps(request: GapRequest, caller: Caller): Promise<GapPage> {
    const { owners } = request;
    const asked = (await this.#visible(caller)).filter(
      ({ ownerRef }) =>
        !owners || (ownerRef !== undefined && owners.includes(ownerRef)),
    );
    return readGaps(asked, request, this.#options);
  }

  async sources(): Promise<SourceList> {
    return readSources(this.#options);
  }

  async #visible({
    visibility = everything,
  }: Caller): Promise<KnownSchedule[]> {
    const { entities, schedules } = this.#options;
    return visibleSchedules(await schedules.listKnown(), {
      visibility,
      entities,
    });
  }

  /** @throws NotFoundError also for one that the caller may not see */
  async #find(
    ref: string,
    { visibility = everything }: Caller,
  ): Promise<StoredSchedule> {
    const { entities, schedules } = this.#options;
    const [found] = await visibleSchedules(
      [...(await schedules.get([ref])).values()].filter(
        ({ removedAt }) => removedAt === undefined,
      ),
      { visibility, entities },
    );
    if (!found) {
      throw notFound(ref);
    }
    return found;
  }
}

function notFound(ref: string): NotFoundError {
  return new NotFoundError(`There is no schedule ${ref}`);
}

/** Says also where the range reaches beyond what is known: there it shows neither shifts nor gaps. */
function problemsOf(
  { problems, error, knownFrom, knownUntil }: StoredSchedule,
  { start, end }: Span,
): string[] {
  if (knownFrom === undefined || knownUntil === undefined) {
    return [...problems, error?.message ?? 'Nothing is known of it yet'];
  }
  const iso = (ms: number) => new Date(ms).toISOString();
  return [
    ...problems,
    ...(error ? [error.message] : []),
    ...(start < knownFrom
      ? [`Nothing is known of it before ${iso(knownFrom)}`]
      : []),
    ...(end > knownUntil
      ? [`Nothing is known of it after ${iso(knownUntil)}`]
      : []),
  ];
}
