import {
  Caller,
  everything,
  personOf,
} from '@callboard/backstage-plugin-callboard-node';
import {
  CalendarRequest,
  Span,
} from '@callboard/backstage-plugin-oncall-common';
import { EntityStore } from '../catalog/EntityStore';
import { groupsAbove } from '../duty';
import { PeopleStore } from '../people/PeopleStore';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { ShiftStore } from '../schedules/ShiftStore';
import { StoredTile } from '../schedules/StoredSchedule';
import { visibleSchedules } from '../service/visibleSchedules';

/** What finding the subject of a calendar needs. */
export interface CalendarSubjectsOptions {
  entities: EntityStore;
  schedules: ScheduleStore;
  shifts: ShiftStore;
  people: PeopleStore;
}

/** What a calendar can be of: a schedule, a person, a team. */
export class CalendarSubjects {
  readonly #options: CalendarSubjectsOptions;

  static create(options: CalendarSubjectsOptions): CalendarSubjects {
    return new CalendarSubjects(options);
  }

  private constructor(options: CalendarSubjectsOptions) {
    this.#options = options;
  }

  /** Whether there is such a thing, and the caller sees it. Everybody sees themselves. */
  async sees(
    { scope, ref }: CalendarRequest,
    { credentials, visibility = everything }: Caller,
  ): Promise<boolean> {
    const { entities, people, schedules } = this.#options;
    if (scope === 'schedule') {
      const found = [...(await schedules.get([ref])).values()].filter(
        ({ removedAt }) => removedAt === undefined,
      );
      const visible = await visibleSchedules(found, { visibility, entities });
      return visible.length > 0;
    }
    const known =
      scope === 'person'
        ? await people.users([ref])
        : await people.groups([ref]);
    if (known.length === 0 || personOf(credentials) === ref) {
      return known.length > 0;
    }
    return (await visibility.filter([{ ref }])).length > 0;
  }

  /** What it is called. */
  async nameOf({ scope, ref }: CalendarRequest): Promise<string> {
    const { people, schedules } = this.#options;
    switch (scope) {
      case 'schedule':
        return (await schedules.get([ref])).get(ref)?.title ?? ref;
      case 'person':
        return (await people.users([ref]))[0]?.name ?? ref;
      default:
        return (await people.groups([ref]))[0]?.title ?? ref;
    }
  }

  /** Its shifts: of a team those of the schedules it owns or names as its own. */
  async tiles(
    { scope, ref }: CalendarRequest,
    span: Span,
  ): Promise<StoredTile[]> {
    const { entities, people, schedules, shifts } = this.#options;
    if (scope === 'schedule') {
      return shifts.tiles([ref], span);
    }
    if (scope === 'person') {
      return shifts.tilesOf([ref, ...(await groupsAbove(ref, people))], span);
    }
    const assigned = (await entities.assignments([ref])).map(
      ({ scheduleRef }) => scheduleRef,
    );
    const owned = (await schedules.list())
      .filter(({ ownerRef }) => ownerRef === ref)
      .map(one => one.ref);
    return shifts.tiles([...assigned, ...owned], span);
  }
}
