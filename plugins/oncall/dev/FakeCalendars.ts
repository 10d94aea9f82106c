import {
  Calendar,
  CalendarRequest,
  CreatedCalendar,
} from '@callboard/backstage-plugin-oncall-common';

/** Calendar addresses in memory. */
export class FakeCalendars {
  readonly #now: () => number;
  readonly #me: string;
  #items: Calendar[] = [];
  #made = 0;

  constructor(now: () => number, me: string) {
    this.#now = now;
    this.#me = me;
  }

  list(): Calendar[] {
    return this.#items;
  }

  create(request: CalendarRequest): CreatedCalendar {
    this.#made += 1;
    const calendar: Calendar = {
      ...request,
      id: `cal-${this.#made}`,
      createdBy: this.#me,
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
