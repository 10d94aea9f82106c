import { randomUUID } from 'node:crypto';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { Caller, personOf } from '@callboard/backstage-plugin-callboard-node';
import {
  Calendar,
  CalendarList,
  CalendarRequest,
  CreatedCalendar,
} from '@callboard/backstage-plugin-oncall-common';
import { CalendarService } from './CalendarService';
import { CalendarStore, StoredCalendar } from './CalendarStore';
import { CalendarSubjects } from './CalendarSubjects';
import { createToken, hashToken } from './token';

/** What the service is made of. */
export interface DefaultCalendarServiceOptions {
  store: CalendarStore;
  subjects: CalendarSubjects;
  /** Where others reach the backend. */
  backendUrl: string;
  now: () => Date;
}

function requirePerson({ credentials }: Caller): string {
  const person = personOf(credentials);
  if (!person) {
    throw new NotAllowedError('Calendar addresses are of people, not services');
  }
  return person;
}

/** Keeps calendar addresses; authorizes nobody by itself. */
export class DefaultCalendarService implements CalendarService {
  readonly #options: DefaultCalendarServiceOptions;

  static create(
    options: DefaultCalendarServiceOptions,
  ): DefaultCalendarService {
    return new DefaultCalendarService(options);
  }

  private constructor(options: DefaultCalendarServiceOptions) {
    this.#options = options;
  }

  async list(caller: Caller): Promise<CalendarList> {
    const found = await this.#options.store.listBy(requirePerson(caller));
    return { items: found.map(toCalendar) };
  }

  async create(
    request: CalendarRequest,
    caller: Caller,
  ): Promise<CreatedCalendar> {
    const { store, subjects, backendUrl, now } = this.#options;
    const createdBy = requirePerson(caller);
    if (!(await subjects.sees(request, caller))) {
      throw new NotFoundError(`There is no ${request.scope} ${request.ref}`);
    }
    const token = createToken();
    const calendar: StoredCalendar = {
      ...request,
      id: randomUUID(),
      createdBy,
      createdAt: now().getTime(),
    };
    await store.insert(calendar, hashToken(token));
    return {
      calendar: toCalendar(calendar),
      url: `${backendUrl}/api/oncall/calendar/${token}.ics`,
    };
  }

  async revoke(id: string, caller: Caller): Promise<void> {
    const { store, now } = this.#options;
    const by = requirePerson(caller);
    if (!(await store.revoke(id, by, now().getTime()))) {
      throw new NotFoundError(`There is no calendar ${id}`);
    }
  }
}

function toCalendar({
  createdAt,
  lastReadAt,
  ...calendar
}: StoredCalendar): Calendar {
  return {
    ...calendar,
    createdAt: new Date(createdAt).toISOString(),
    ...(lastReadAt !== undefined && {
      lastReadAt: new Date(lastReadAt).toISOString(),
    }),
  };
}
