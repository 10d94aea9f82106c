import {
  isNotFound,
  Lane,
  ProviderFailure,
  ProviderShift,
  splitRange,
} from '@callboard/backstage-plugin-oncall-node';
import { Period, Responder, ScheduleHead, ScheduleSource } from './model';
import { PeopleInside } from './PeopleInside';

/** Length of one timeline. Neither API publishes a limit of it. */
const MAX_RANGE_MS = 60 * 86_400_000;

/** A schedule with its shifts. */
export interface ReadSchedule {
  head: ScheduleHead;
  shifts: ProviderShift[];
  /** Everybody in the shifts. */
  responders: Responder[];
  warnings: string[];
}

/** What to read of schedules. Milliseconds since the epoch. */
export interface ReadOptions {
  range: { from: number; to: number };
  now: number;
}

/** Reads schedules for one call of a provider, each once. */
export class ScheduleReader {
  readonly #source: ScheduleSource;
  readonly #lane: Lane;
  readonly #options: ReadOptions;
  readonly #read = new Map<string, Promise<ReadSchedule>>();

  constructor(source: ScheduleSource, lane: Lane, options: ReadOptions) {
    this.#source = source;
    this.#lane = lane;
    this.#options = options;
  }

  /** @throws ProviderError, with 404 only where the schedule itself is not there; ProviderFailure */
  read(id: string): Promise<ReadSchedule> {
    const reading = this.#read.get(id) ?? this.#readNow(id);
    this.#read.set(id, reading);
    return reading;
  }

  async #readNow(id: string): Promise<ReadSchedule> {
    const head = await this.#source.head(id);
    try {
      return { head, ...(await this.#readShifts(id)) };
    } catch (error) {
      if (!isNotFound(error)) throw error;
      throw new ProviderFailure(
        'unexpected-answer',
        'The schedule is there, and its timeline is not',
      );
    }
  }

  async #readShifts(id: string): Promise<Omit<ReadSchedule, 'head'>> {
    const { range, now } = this.#options;
    const parts = splitRange(range.from, range.to, MAX_RANGE_MS);
    const read = await this.#lane.each(
      parts,
      part => this.#source.periods(id, part),
      1,
    );
    const periods = read.flat();
    const inside = new PeopleInside(
      at => this.#source.onCalls(id, at),
      periods,
      now,
    );
    const responders: Responder[] = [];
    const shifts: ProviderShift[] = [];
    for (const period of periods) {
      const people = await inside.of(period);
      responders.push(...people);
      if (people.length > 0) shifts.push(toShift(period, people));
    }
    return { shifts, responders, warnings: inside.warnings };
  }
}

function toShift(period: Period, people: Responder[]): ProviderShift {
  const { kind, rotation, from, start, end } = period;
  const note = from ? `forwarded from ${from}` : rotation;
  return {
    start,
    end,
    users: [...new Set(people.map(({ id }) => id))],
    reason: { kind, ...(note && { note }) },
  };
}
