import { DAY } from '../calculus/zone';
import { WrittenTime } from './moments';
import { PlacedEvent, wallIn, ZoneOf } from './placement';

/**
 * Times by which occurrences of a series are named. A mere day names whatever begins on it, which is not what RFC 5545
 * says of a series with times of day, but what calendars mean by it.
 */
export class TimeSet {
  readonly #instants = new Set<number>();
  readonly #days = new Set<number>();

  constructor(
    times: readonly WrittenTime[],
    series: Pick<PlacedEvent, 'event' | 'zone'>,
    zoneOf: ZoneOf,
  ) {
    for (const time of times) {
      if (time.isDay || series.event.start.isDay) {
        const wall = time.isDay ? time.wall : wallIn(series.zone, time, zoneOf);
        this.#days.add(Math.floor(wall / DAY));
      } else {
        this.#instants.add(zoneOf(time).instantOf(time.wall).at);
      }
    }
  }

  /** @param at - the instant the wall clock of the series means */
  has(wall: number, at: number): boolean {
    return this.#instants.has(at) || this.#days.has(Math.floor(wall / DAY));
  }
}
