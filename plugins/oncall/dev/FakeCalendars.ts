import {
  Calendar,
  CalendarRequest,
  CreatedCalendar,
} from '@callboard/backstage-plugin-oncall-common';

import { READER } from './people';

/** Calendar addresses in memory. */
export class FakeCalendars {
  readonly #now: () => number;
  #items: Calendar[] = [];
  #made = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  list(): Calendar[] {
    return this.#items;
  }

  create(request: CalendarRequest): CreatedCalendar {
    this.#made += 1;
    const calendar: Calendar = {
      ...request,
      id: `cal-${this.#made}`,
      createdBy: READER,
      createdAt: new Date(this.#now()).toISOString(),
    };
    this.#items = [...this.#items, calendar];
    return {
      calendar,
      url: `https://portal.example/api/oncall/calendar/secret-of-${calendar.id}.ics`,
    };
  }

  revoke(id: string): void {
    this.#items = this.#items.filter(item => item.id !== id);
  }
}
