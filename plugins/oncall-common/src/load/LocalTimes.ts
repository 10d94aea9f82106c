import { windows } from '../calculus/layers/windows';
import type { Span } from '../calculus/types';
import { DAY, Zone } from '../calculus/zone';
import { unite } from './spans';
import { LoadOptions } from './types';

const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
const NIGHTS = { start: '22:00', end: '07:00' };
const WORKDAY = { start: '08:00', end: '18:00' };
const WEEKEND = [6, 7];

/** When in a range it is night, weekend, holiday or time for work by the clocks of one zone. */
export class LocalTimes {
  readonly nights: Span[];
  readonly weekends: Span[];
  readonly #work: Span[];
  readonly #zone: Zone;
  readonly #range: Span;

  constructor(
    readonly timeZone: string,
    options: Pick<LoadOptions, 'range' | 'nights' | 'workday' | 'weekend'>,
  ) {
    const { range, nights = NIGHTS, workday = WORKDAY } = options;
    const weekend = [...(options.weekend ?? WEEKEND)];
    const zone = Zone.find(timeZone) ?? Zone.utc();
    const workdays = ALL_DAYS.filter(day => !weekend.includes(day));
    this.#zone = zone;
    this.#range = range;
    this.nights = windows([{ days: ALL_DAYS, ...nights }], zone, range);
    this.weekends = windows([{ days: weekend }], zone, range);
    this.#work = windows([{ days: workdays, ...workday }], zone, range);
  }

  /** The parts of the range that fall on one of some local dates. */
  holidays(dates: ReadonlySet<string>): Span[] {
    const days = [...dates].map(date => Date.parse(`${date}T00:00Z`));
    return unite(
      days.map(wall => ({
        start: this.#zone.instantOf(wall, 'start'),
        end: this.#zone.instantOf(wall + DAY, 'start'),
      })),
      this.#range,
    );
  }

  /** Whether an instant is outside of the hours of work of a day that is not on the weekend. */
  isOffHours(at: number): boolean {
    return !this.#work.some(({ start, end }) => start <= at && at < end);
  }
}
