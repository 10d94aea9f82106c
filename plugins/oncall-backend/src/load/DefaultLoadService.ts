import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { Caller, everything } from '@callboard/backstage-plugin-callboard-node';
import {
  computeLoad,
  LoadReport,
} from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { EntityStore } from '../catalog/EntityStore';
import { HolidayConfig } from '../config';
import { FeedStore } from '../feeds/FeedStore';
import { IncidentReader } from '../incidents/IncidentReader';
import { describePeople } from '../people/describePeople';
import { PeopleStore } from '../people/PeopleStore';
import { ScheduleStore } from '../schedules/ScheduleStore';
import { StoredSchedule } from '../schedules/StoredSchedule';
import { visibleSchedules } from '../service/visibleSchedules';
import { Holidays, loadHolidays } from './Holidays';
import { LoadService } from './LoadService';
import { LoadRequest } from './parseLoadRequest';
import { readLoadShifts, ScheduledShift } from './readLoadShifts';

/** What the service is made of. */
export interface DefaultLoadServiceOptions {
  knex: Knex;
  entities: EntityStore;
  schedules: ScheduleStore;
  people: PeopleStore;
  feeds: FeedStore;
  calendars: readonly HolidayConfig[];
  incidents: IncidentReader;
}

/** Works load out from the record of shifts; authorizes nobody by itself. */
export class DefaultLoadService implements LoadService {
  readonly #options: DefaultLoadServiceOptions;

  static create(options: DefaultLoadServiceOptions): DefaultLoadService {
    return new DefaultLoadService(options);
  }

  private constructor(options: DefaultLoadServiceOptions) {
    this.#options = options;
  }

  async report(
    request: LoadRequest,
    { visibility = everything }: Caller,
  ): Promise<LoadReport> {
    const { knex, entities, incidents } = this.#options;
    const { span, users } = request;
    const schedules = await visibleSchedules(await this.#asked(request), {
      visibility,
      entities,
    });
    const isAsked = ({ user }: { user: string }) =>
      !users || users.includes(user);
    const refs = schedules.map(({ ref }) => ref);
    const shifts = (await readLoadShifts(knex, refs, span)).filter(isAsked);
    const onCall = new Set(shifts.map(({ user }) => user));
    const people = await describePeople(onCall, this.#options.people);
    const pages = await incidents.pages(span);
    const items = computeLoad({
      shifts,
      range: span,
      // Whoever was never on call in what the caller sees is not in the report because of a page.
      pages: pages?.filter(({ user }) => onCall.has(user)),
      ...(await this.#circumstances(shifts, schedules, user => people[user])),
    });
    return {
      items,
      people: Object.fromEntries(
        items.flatMap(({ user }) => {
          const person = people[user];
          return person ? [[user, person]] : [];
        }),
      ),
      from: new Date(span.start).toISOString(),
      to: new Date(span.end).toISOString(),
    };
  }

  /** One that is asked for by name may be one that nothing names any more: who was on call stays. */
  async #asked({ owners, schedules }: LoadRequest): Promise<StoredSchedule[]> {
    const store = this.#options.schedules;
    const found = schedules
      ? [...(await store.get(schedules)).values()]
      : await store.list();
    return found.filter(
      ({ ownerRef }) =>
        !owners || (ownerRef !== undefined && owners.includes(ownerRef)),
    );
  }

  /** The zone somebody lives in, else that of a schedule of theirs; holidays of the calendars of their schedules. */
  async #circumstances(
    shifts: readonly ScheduledShift[],
    schedules: readonly StoredSchedule[],
    personOf: (user: string) => { timeZone?: string } | undefined,
  ) {
    const byRef = new Map(schedules.map(one => [one.ref, one]));
    const schedulesOf = new Map(
      [...groupBy(shifts, ({ user }) => user)].map(([user, own]) => [
        user,
        [...new Set(own.map(({ schedule }) => schedule))]
          .sort()
          .flatMap(ref => byRef.get(ref) ?? []),
      ]),
    );
    const holidays = await loadHolidays(
      new Set(schedules.flatMap(({ document }) => document?.holidays ?? [])),
      this.#options,
    );
    return {
      timeZoneOf: (user: string) =>
        personOf(user)?.timeZone ??
        schedulesOf.get(user)?.find(({ timeZone }) => timeZone)?.timeZone ??
        'UTC',
      holidaysOf: (user: string) =>
        holidaysOf(schedulesOf.get(user) ?? [], holidays),
    };
  }
}

function holidaysOf(
  schedules: readonly StoredSchedule[],
  holidays: Holidays,
): ReadonlySet<string> {
  const names = schedules.flatMap(({ document }) => document?.holidays ?? []);
  return new Set(names.flatMap(name => [...(holidays.get(name) ?? [])]));
}
