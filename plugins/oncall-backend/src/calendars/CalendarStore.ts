import { CalendarScope } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';

/** A row of `oncall_calendars`. */
interface CalendarRow {
  id: string;
  token_hash: string;
  scope: CalendarScope;
  ref: string;
  created_by: string;
  created_at: string;
  last_read_at: string | null;
  revoked_by: string | null;
  revoked_at: string | null;
}

/** A calendar address without its secret. Instants are milliseconds since the epoch. */
export interface StoredCalendar {
  id: string;
  scope: CalendarScope;
  ref: string;
  /** User entity ref. */
  createdBy: string;
  createdAt: number;
  /** To the hour. */
  lastReadAt?: number;
}

const HOUR_MS = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString();

function toStored(row: CalendarRow): StoredCalendar {
  const { id, scope, ref, created_by, created_at, last_read_at } = row;
  return {
    id,
    scope,
    ref,
    createdBy: created_by,
    createdAt: Date.parse(created_at),
    ...(last_read_at !== null && { lastReadAt: Date.parse(last_read_at) }),
  };
}

/** Calendar addresses; of their secrets only the hashes. */
export class CalendarStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): CalendarStore {
    return new CalendarStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Those somebody made that are not revoked, newest first. */
  async listBy(person: string): Promise<StoredCalendar[]> {
    const rows = await this.#live()
      .where('created_by', person)
      .orderBy('created_at', 'desc')
      .orderBy('id');
    return rows.map(toStored);
  }

  async insert(calendar: StoredCalendar, tokenHash: string): Promise<void> {
    await this.#knex<CalendarRow>('oncall_calendars').insert({
      id: calendar.id,
      token_hash: tokenHash,
      scope: calendar.scope,
      ref: calendar.ref,
      created_by: calendar.createdBy,
      created_at: iso(calendar.createdAt),
    });
  }

  /** The one a secret opens; undefined where it was revoked. */
  async find(tokenHash: string): Promise<StoredCalendar | undefined> {
    const row = await this.#live().where('token_hash', tokenHash).first();
    return row && toStored(row);
  }

  /** Notes a reading, at most once an hour: calendar programs ask often. */
  async touch(calendar: StoredCalendar, at: number): Promise<void> {
    const hour = Math.floor(at / HOUR_MS) * HOUR_MS;
    if (calendar.lastReadAt === undefined || calendar.lastReadAt < hour) {
      await this.#knex<CalendarRow>('oncall_calendars')
        .where('id', calendar.id)
        .update({ last_read_at: iso(hour) });
    }
  }

  /** @returns whether there was one to revoke */
  async revoke(id: string, by: string, at: number): Promise<boolean> {
    const changed = await this.#live()
      .where({ id, created_by: by })
      .update({ revoked_by: by, revoked_at: iso(at) });
    return changed > 0;
  }

  #live() {
    return this.#knex<CalendarRow>('oncall_calendars').whereNull('revoked_at');
  }
}
