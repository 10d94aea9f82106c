import { NotFoundError } from '@backstage/errors';
import {
  Caller,
  everything,
  personOf,
  Visibility,
} from '@callboard/backstage-plugin-callboard-node';
import {
  Duty,
  DutyShift,
  ScheduleSummary,
} from '@callboard/backstage-plugin-oncall-common';
import { IncidentReader } from '../incidents/IncidentReader';
import { describePeople } from '../people/describePeople';
import { PeopleStore } from '../people/PeopleStore';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { StoredSchedule, StoredTile } from '../schedules/StoredSchedule';
import {
  judgeSchedules,
  JudgeOptions,
} from '../service/operations/judgeSchedules';
import {
  summarizeSchedules,
  SummarizeOptions,
} from '../service/operations/summarizeSchedules';
import { visibleSchedules } from '../service/visibleSchedules';
import { explain, toInstant } from '../service/words/toTurn';
import { DutyService } from './DutyService';
import { groupsAbove } from './groupsAbove';
import { DutyRequest } from './parseDutyRequest';
import { readDutyServices } from './readDutyServices';

/** What the service is made of. */
export interface DefaultDutyServiceOptions
  extends JudgeOptions,
    SummarizeOptions {
  schedules: ScheduleStore;
  people: PeopleStore;
  incidents: IncidentReader;
}

/** Reads what somebody is on call for; authorizes nobody by itself. */
export class DefaultDutyService implements DutyService {
  readonly #options: DefaultDutyServiceOptions;

  static create(options: DefaultDutyServiceOptions): DefaultDutyService {
    return new DefaultDutyService(options);
  }

  private constructor(options: DefaultDutyServiceOptions) {
    this.#options = options;
  }

  async get(request: DutyRequest, caller: Caller): Promise<Duty> {
    const { entities, incidents, people, now } = this.#options;
    const { visibility = everything } = caller;
    const { ref, span } = request;
    await this.#assertKnown(request, caller);
    const { schedules, tiles } = await this.#read(request, visibility);
    const byRef = new Map(schedules.map(one => [one.ref, one]));
    const shifts = tiles.flatMap(tile => {
      const schedule = byRef.get(tile.schedule);
      return schedule ? [toDutyShift(tile, schedule)] : [];
    });
    const summaries = await summarizeSchedules(
      await judgeSchedules(schedules, this.#options),
      this.#options,
    );
    const refs = [...byRef.keys()];
    return {
      ref,
      shifts,
      services: await readDutyServices(refs, {
        entities,
        incidents,
        visibility,
      }),
      schedules: summaries,
      people: await describePeople(
        [ref, ...peopleIn(shifts, summaries)],
        people,
      ),
      from: new Date(span.start).toISOString(),
      to: new Date(span.end).toISOString(),
      asOf: now().toISOString(),
    };
  }

  /** Everybody sees what they themselves are on call for. */
  async #assertKnown(
    { ref, kind }: DutyRequest,
    { credentials, visibility = everything }: Caller,
  ): Promise<void> {
    const { people } = this.#options;
    const known =
      kind === 'user' ? await people.users([ref]) : await people.groups([ref]);
    const isOwn = personOf(credentials) === ref;
    const [visible] = isOwn ? [{ ref }] : await visibility.filter([{ ref }]);
    if (known.length === 0 || !visible) {
      throw new NotFoundError(`There is no ${kind} ${ref}`);
    }
  }

  async #read(
    { ref, kind, span }: DutyRequest,
    visibility: Visibility,
  ): Promise<{ schedules: StoredSchedule[]; tiles: StoredTile[] }> {
    const { entities, people, schedules: store, shifts } = this.#options;
    const visible = (schedules: StoredSchedule[]) =>
      visibleSchedules(schedules, { visibility, entities });
    if (kind === 'user') {
      const selves = [ref, ...(await groupsAbove(ref, people))];
      const tiles = await shifts.tilesOf(selves, span);
      const named = await store.get(tiles.map(({ schedule }) => schedule));
      return { schedules: await visible([...named.values()]), tiles };
    }
    const assigned = new Set(
      (await entities.assignments([ref])).map(({ scheduleRef }) => scheduleRef),
    );
    const schedules = await visible(
      (
        await store.list()
      ).filter(one => one.ownerRef === ref || assigned.has(one.ref)),
    );
    const refs = schedules.map(one => one.ref);
    const tiles = (await shifts.tiles(refs, span))
      .filter(({ level, users }) => level === 1 && users.length > 0)
      .sort((a, b) => a.start - b.start);
    return { schedules, tiles };
  }
}

function toDutyShift(
  { schedule, level, levelName, start, end, users, reason }: StoredTile,
  { title }: StoredSchedule,
): DutyShift {
  return {
    schedule,
    title,
    level,
    levelName,
    start: toInstant(start),
    end: toInstant(end),
    users,
    ...explain(reason),
  };
}

function peopleIn(
  shifts: readonly DutyShift[],
  summaries: readonly ScheduleSummary[],
): string[] {
  return [
    ...shifts.flatMap(({ users = [], cause }) => [
      ...users,
      ...(cause.by ? [cause.by] : []),
    ]),
    ...summaries.flatMap(({ levels }) =>
      levels.flatMap(({ users, next, cause }) => [
        ...users,
        ...(next?.users ?? []),
        ...(cause.by ? [cause.by] : []),
      ]),
    ),
  ];
}
