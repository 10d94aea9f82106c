import {
  ProviderShift,
  ProviderFailure,
  splitRange,
} from '@callboard/backstage-plugin-oncall-node';
import { Queries } from '../api/Queries';
import {
  HandoffsAnswer,
  Rotation,
  RotationAnswer,
  ScheduleAnswer,
  Shift,
  User,
  UserAnswer,
} from '../api/schemas';
import { joinShifts } from './joinShifts';
import { rotationShifts, shiftLengthOf } from './rotationShifts';

/** `graphql2/graphqlapp/schedule.go`: "cannot be more than 50 days past StartTime". */
const MAX_SPAN_MS = 50 * 86_400_000;

/** `graphql2/graphqlapp/rotation.go`: at most 20 handoffs at once; so often an hourly rotation is asked for more. */
const HANDOFFS = 20;
const MAX_HANDOFF_REQUESTS = 12;

/** When whom a step names is on call. */
export interface Turns {
  /** Of the schedule, rotation or person. */
  name: string;
  timeZone?: string;
  shifts: ProviderShift[];
  /** By id; undefined for a user whom GoAlert no longer knows. */
  users: Map<string, User | undefined>;
  warnings: string[];
}

const missing = (what: string, id: string) =>
  new ProviderFailure(
    'unexpected-answer',
    `GoAlert names a ${what} that it does not have: ${id}`,
  );

const iso = (ms: number) => new Date(ms).toISOString();

/** Reads turns, each schedule, rotation and person once however many services share it. */
export class Roster {
  readonly #queries: Queries;
  readonly #range: { from: number; to: number };
  readonly #now: number;
  readonly #known = new Map<string, Promise<Turns>>();

  constructor(
    queries: Queries,
    range: { from: number; to: number },
    now: number,
  ) {
    this.#queries = queries;
    this.#range = range;
    this.#now = now;
  }

  ofSchedule(id: string): Promise<Turns> {
    return this.#once(`schedule ${id}`, () => this.#schedule(id));
  }

  ofRotation(id: string): Promise<Turns> {
    return this.#once(`rotation ${id}`, () => this.#rotation(id));
  }

  ofUser(id: string): Promise<Turns> {
    return this.#once(`user ${id}`, () => this.#user(id));
  }

  #once(key: string, read: () => Promise<Turns>): Promise<Turns> {
    const turns = this.#known.get(key) ?? read();
    this.#known.set(key, turns);
    return turns;
  }

  async #schedule(id: string): Promise<Turns> {
    const { from, to } = this.#range;
    let name = '';
    let timeZone: string | undefined;
    const shifts: Shift[] = [];
    for (const part of splitRange(from, to, MAX_SPAN_MS)) {
      const schedule = await this.#queries.one(
        'CallboardSchedule',
        { id, start: iso(part.from), end: iso(part.to) },
        ScheduleAnswer,
      );
      if (!schedule) throw missing('schedule', id);
      ({ name, timeZone } = schedule);
      shifts.push(...schedule.shifts);
    }
    const users = new Map(
      shifts.map(({ userID, user }) => [userID, user ?? undefined]),
    );
    const reason = { kind: 'provider', note: name } as const;
    const joined = joinShifts(shifts, reason);
    return { name, timeZone, shifts: joined, users, warnings: [] };
  }

  async #rotation(id: string): Promise<Turns> {
    const rotation = await this.#queries.one(
      'CallboardRotation',
      { id },
      RotationAnswer,
    );
    if (!rotation) throw missing('rotation', id);
    const { name, timeZone, userIDs, users } = rotation;
    const handoffs = await this.#handoffs(rotation);
    const until = handoffs.at(-1);
    const short =
      userIDs.length > 1 && until !== undefined && until < this.#range.to;
    return {
      name,
      timeZone,
      shifts: rotationShifts(rotation, handoffs, this.#now),
      users: new Map(
        userIDs.map(one => [one, users.find(user => user.id === one)]),
      ),
      warnings: short
        ? [`The rotation ${name} is known until ${iso(until)} only`]
        : [],
    };
  }

  async #handoffs(rotation: Rotation): Promise<number[]> {
    const handoffs = [...rotation.nextHandoffTimes];
    if (rotation.userIDs.length < 2) return handoffs;
    for (let request = 0; request < MAX_HANDOFF_REQUESTS; request += 1) {
      const last = handoffs.at(-1);
      if (last === undefined || last >= this.#range.to) break;
      const input = {
        handoff: rotation.start,
        timeZone: rotation.timeZone,
        shiftLength: shiftLengthOf(rotation),
        from: iso(last),
        count: HANDOFFS,
      };
      const more = await this.#queries.one(
        'CallboardHandoffs',
        { input },
        HandoffsAnswer,
      );
      const later = (more ?? []).filter(at => at > last);
      if (later.length === 0) break;
      handoffs.push(...later);
    }
    return handoffs;
  }

  async #user(id: string): Promise<Turns> {
    const user = await this.#queries.one('CallboardUser', { id }, UserAnswer);
    return {
      name: user?.name ?? 'a deleted user',
      shifts: [
        {
          start: null,
          end: null,
          users: [id],
          reason: { kind: 'provider', note: 'named in the escalation policy' },
        },
      ],
      users: new Map([[id, user]]),
      warnings: [],
    };
  }
}
