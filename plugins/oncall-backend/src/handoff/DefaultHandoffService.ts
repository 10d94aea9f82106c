import { InputError, NotFoundError } from '@backstage/errors';
import { Caller, everything } from '@callboard/backstage-plugin-callboard-node';
import {
  Handoff,
  Incident,
  Override,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import { EntityStore } from '../catalog/EntityStore';
import { readDutyServices } from '../duty';
import { IncidentReader } from '../incidents/IncidentReader';
import { describePeople } from '../people/describePeople';
import { PeopleStore } from '../people/PeopleStore';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { ShiftStore } from '../schedules/ShiftStore';
import {
  ALWAYS,
  StoredSchedule,
  StoredTile,
} from '../schedules/StoredSchedule';
import { toGap } from '../service/operations/summarizeSchedules';
import { OverrideDesk } from '../service/OverrideDesk';
import { visibleSchedules } from '../service/visibleSchedules';
import { toTurn } from '../service/words/toTurn';
import { BudgetReader } from './BudgetReader';
import { HandoffService } from './HandoffService';
import { NearestHandoff, nearestHandoff } from './nearestHandoff';
import { HandoffRequest } from './parseHandoffRequest';
import { shiftSpan } from './shiftSpan';

const DAY_MS = 86_400_000;
/** A turn is hardly ever longer: the change of shift is looked for so far around. */
const AROUND_MS = 62 * DAY_MS;
/** How far ahead gaps and overrides matter to whoever takes over. */
const AHEAD_MS = 14 * DAY_MS;

/** What the service is made of. */
export interface DefaultHandoffServiceOptions {
  entities: EntityStore;
  schedules: ScheduleStore;
  shifts: ShiftStore;
  people: PeopleStore;
  incidents: IncidentReader;
  budgets: BudgetReader;
  desk: OverrideDesk;
  now: () => Date;
}

/** Puts together what a change of shift is about; authorizes nobody by itself. */
export class DefaultHandoffService implements HandoffService {
  readonly #options: DefaultHandoffServiceOptions;

  static create(options: DefaultHandoffServiceOptions): DefaultHandoffService {
    return new DefaultHandoffService(options);
  }

  private constructor(options: DefaultHandoffServiceOptions) {
    this.#options = options;
  }

  async get(request: HandoffRequest, caller: Caller): Promise<Handoff> {
    const { desk, people, shifts } = this.#options;
    const now = this.#options.now().getTime();
    const schedule = await this.#find(request.schedule, caller);
    const level = findLevel(schedule, request.level);
    const handoff = await this.#nearest(schedule, level.number, request.at);
    const ahead = { start: now, end: now + AHEAD_MS };
    const happened = await this.#happened(
      schedule,
      shiftSpan(handoff, now),
      caller,
    );
    const gaps = await shifts.gaps([schedule.ref], ahead);
    const overrides = (await desk.list(schedule, ahead, caller)).filter(
      one => one.level === undefined || one.level === level.name,
    );
    const turns = {
      ...(handoff?.outgoing && { outgoing: toTurn(handoff.outgoing) }),
      ...(handoff?.incoming && { incoming: toTurn(handoff.incoming) }),
    };
    return {
      schedule: schedule.ref,
      title: schedule.title,
      ...(schedule.timeZone !== undefined && { timeZone: schedule.timeZone }),
      level: level.number,
      levelName: level.name,
      ...(handoff && {
        handoffAt: new Date(handoff.at).toISOString(),
        which: handoff.which,
      }),
      ...turns,
      ...happened,
      gaps: gaps.map(toGap),
      overrides,
      people: await describePeople(
        peopleIn(Object.values(turns), happened.incidents, overrides),
        people,
      ),
      asOf: new Date(now).toISOString(),
    };
  }

  /** @throws NotFoundError also for one that the caller may not see */
  async #find(
    ref: string,
    { visibility = everything }: Caller,
  ): Promise<StoredSchedule> {
    const { entities, schedules } = this.#options;
    const stored = [...(await schedules.get([ref])).values()];
    const [found] = await visibleSchedules(
      stored.filter(({ removedAt }) => removedAt === undefined),
      { visibility, entities },
    );
    if (!found) {
      throw new NotFoundError(`There is no schedule ${ref}`);
    }
    return found;
  }

  async #nearest(
    { ref, knownFrom, knownUntil }: StoredSchedule,
    level: number,
    at: number,
  ): Promise<NearestHandoff<StoredTile> | undefined> {
    const tiles = await this.#options.shifts.tiles([ref], {
      start: at - AROUND_MS,
      end: at + AROUND_MS,
    });
    return nearestHandoff(
      tiles.filter(tile => tile.level === level && tile.users.length > 0),
      {
        at,
        known: {
          start: knownFrom ?? ALWAYS.start,
          end: knownUntil ?? ALWAYS.end,
        },
      },
    );
  }

  /** What the schedule answers for, what went wrong with it in a span of time, and what that cost. */
  async #happened(
    { ref }: StoredSchedule,
    span: ReturnType<typeof shiftSpan>,
    caller: Caller,
  ): Promise<
    Pick<Handoff, 'services' | 'incidents' | 'budgets' | 'budgetsReason'>
  > {
    const { entities, incidents, budgets } = this.#options;
    const { visibility = everything } = caller;
    const services = await readDutyServices([ref], {
      entities,
      incidents,
      visibility,
    });
    const refs = services.map(({ entityRef }) => entityRef);
    const now = this.#options.now().getTime();
    const found = await incidents.during(
      refs,
      span ?? { start: now, end: now },
    );
    const spent = span
      ? await budgets.spent(refs, span, caller)
      : { budgets: [] };
    return {
      services,
      incidents: found,
      ...('reason' in spent
        ? { budgetsReason: spent.reason }
        : { budgets: spent.budgets }),
    };
  }
}

/** @throws InputError naming the levels there are */
function findLevel(
  { levels, ref }: StoredSchedule,
  name: string | undefined,
): { number: number; name: string } {
  const index =
    name === undefined ? 0 : levels.findIndex(level => level.name === name);
  const level = levels[index];
  if (name !== undefined && !level) {
    throw new InputError(
      `level: expected one of ${levels
        .map(one => one.name)
        .join(', ')} of ${ref}, found ${JSON.stringify(name)} (unknown-level)`,
    );
  }
  return { number: index + 1, name: level?.name ?? 'level 1' };
}

function peopleIn(
  turns: readonly Turn[],
  incidents: readonly Incident[],
  overrides: readonly Override[],
): string[] {
  return [
    ...turns.flatMap(({ users, cause }) => [
      ...users,
      ...(cause.by ? [cause.by] : []),
    ]),
    ...incidents.flatMap(({ responders }) => responders),
    ...overrides.flatMap(({ add, remove, createdBy }) =>
      [add, remove, createdBy].filter(ref => ref !== undefined),
    ),
  ];
}
