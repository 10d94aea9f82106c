import { isTimeZone } from '@callboard/backstage-plugin-callboard-common';
import { DAY, dayOf } from './civil';
import { offsetAt, transitionsBetween } from './transitions';

const YEAR = 366 * DAY;
/** Clocks are never further apart than this, not even where a zone changes sides of the date line. */
const SLACK = 2 * DAY;
/** Looked up at once around what was asked for: a schedule's next question is near its last. */
const BEFORE = YEAR;
const AFTER = 3 * YEAR;
/** Outside of these years a zone keeps the offset it had at the edge: nobody is on call there. */
const EARLIEST = dayOf(1900, 0, 1) * DAY;
const LATEST = dayOf(2200, 0, 1) * DAY;

const zones = new Map<string, Zone>();

/**
 * What the clocks of one IANA zone show when, in whole milliseconds.
 *
 * The changes of its offset are looked up once, for the years that are asked for; everything else is a binary search.
 */
export class Zone {
  /**
   * The zone of a name, one for all who ask.
   *
   * @returns undefined where nobody knows the name
   */
  static find(timeZone: string): Zone | undefined {
    const key = timeZone.toLocaleLowerCase('en-US');
    const known = zones.get(key);
    if (known || !isTimeZone(timeZone)) {
      return known;
    }
    const zone = new Zone(timeZone);
    zones.set(key, zone);
    return zone;
  }

  /** The zone whose clocks never change. */
  static utc(): Zone {
    const key = 'utc';
    const zone = zones.get(key) ?? new Zone(key);
    zones.set(key, zone);
    return zone;
  }

  readonly #name: string;
  // Period i has offset #offsets[i]. It ends, and the next begins, at instant #changes[i].
  #changes: number[] = [];
  #offsets: number[] = [0];
  // The same borders on the wall clock: what it shows when period i ends, and when the next begins.
  #wallEnds: number[] = [];
  #wallStarts: number[] = [];
  #from = 0;
  #to = 0;
  // Walls that only the last period asked for shows: the next question is most often about the same one.
  #plain = { from: 0, to: 0, offset: 0 };

  private constructor(name: string) {
    this.#name = name;
  }

  /** What the clocks show at an instant. */
  wallAt(instant: number): number {
    this.#cover(instant);
    return instant + this.#offset(countUpTo(this.#changes, instant));
  }

  /**
   * The instant a wall clock means. In the hour that is skipped in spring it is the first instant that exists; in the
   * one that is repeated in autumn the first for a start and the last for an end, so that no minute is lost.
   */
  instantOf(wall: number, edge: 'start' | 'end'): number {
    if (this.#plain.from <= wall && wall < this.#plain.to) {
      return wall - this.#plain.offset;
    }
    this.#cover(wall);
    const borders = edge === 'start' ? this.#wallEnds : this.#wallStarts;
    const period = countUpTo(borders, wall);
    const offset = this.#offset(period);
    const begins = this.#changes[period - 1] ?? -Infinity;
    const ends = this.#changes[period] ?? Infinity;
    this.#plain = this.#plainWalls(period);
    return Math.min(ends, Math.max(begins, wall - offset));
  }

  #plainWalls(period: number) {
    return {
      from: Math.max(
        this.#wallStarts[period - 1] ?? this.#from + SLACK,
        this.#wallEnds[period - 1] ?? this.#from + SLACK,
      ),
      to: Math.min(
        this.#wallStarts[period] ?? this.#to - SLACK,
        this.#wallEnds[period] ?? this.#to - SLACK,
      ),
      offset: this.#offset(period),
    };
  }

  #offset(period: number): number {
    return this.#offsets[period] ?? 0;
  }

  /** Looks up what happens around an instant or wall clock, unless it is known. */
  #cover(time: number): void {
    if (time - SLACK >= this.#from && time + SLACK < this.#to) {
      return;
    }
    const clamp = (value: number) =>
      Math.min(LATEST, Math.max(EARLIEST, value));
    const wanted = { from: clamp(time - BEFORE), to: clamp(time + AFTER) };
    const known = this.#from < this.#to;
    const from = known ? Math.min(this.#from, wanted.from) : wanted.from;
    const to = known ? Math.max(this.#to, wanted.to) : wanted.to;
    if (known && from === this.#from && to === this.#to) {
      return;
    }
    const changes = transitionsBetween(this.#name, from, to);
    this.#changes = changes.map(({ at }) => at);
    this.#offsets = [
      offsetAt(this.#name, from),
      ...changes.map(({ offset }) => offset),
    ];
    this.#wallEnds = changes.map(({ at }, i) => at + this.#offset(i));
    this.#wallStarts = changes.map(({ at, offset }) => at + offset);
    this.#from = from;
    this.#to = to;
  }
}

/** How many of a sorted list are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= limit) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
