import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { ScheduleGap, Span } from '@callboard/backstage-plugin-oncall-common';
import { Knex } from 'knex';
import { BigIntColumn, GapRow, ShiftRow } from '../database/rows';
import { replaceGaps } from './operations/replaceGaps';
import { replaceTiles } from './operations/replaceTiles';
import { toNumber } from './scheduleRows';
import { StoredGap, StoredTile, Tile } from './StoredSchedule';
import { toGap, toTile } from './tileRows';

/** A level of a schedule, 1 is asked first. */
export interface LevelKey {
  schedule: string;
  level: number;
}

/** The tile of a level at an instant, and the next one after it with somebody. */
export interface TileAt {
  tile: StoredTile;
  next?: StoredTile;
}

/** When the first gaps of a schedule begin, milliseconds since the epoch. */
export interface FirstGaps {
  amber?: number;
  red?: number;
}

const NOBODY = '[]';

/** The record of who was, is and will be on call. Instants are milliseconds since the epoch. */
export class ShiftStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ShiftStore {
    return new ShiftStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * The tile of each of the given levels at an instant; a level of which nothing is known then is left out.
   *
   * @param withNext - also the next tile with somebody, of other people or after a break
   */
  async at(
    levels: LevelKey[],
    instant: number,
    { withNext = false }: { withNext?: boolean } = {},
  ): Promise<TileAt[]> {
    const keys = levels.map(({ schedule, level }) => ({
      ref: schedule,
      level,
    }));
    const asked = () =>
      jsonRows(this.#knex, 'k', { ref: 'text', level: 'integer' }, keys);
    const rows: ShiftRow[] = await this.#knex
      .select('s.*')
      .from(asked())
      .join('oncall_shifts as s', join =>
        join
          .on('s.schedule_ref', 'k.ref')
          .on('s.level', 'k.level')
          .on(
            's.starts',
            this.#knex.raw(
              '(select max(x.starts) from oncall_shifts x where x.schedule_ref = k.ref and x.level = k.level and x.starts <= ?)',
              [instant],
            ),
          ),
      )
      .where('s.ends', '>', instant);
    const tiles = rows.map(toTile);
    const next = withNext ? await this.#next(rows) : new Map();
    return tiles.map(tile => ({ tile, next: next.get(keyOf(tile)) }));
  }

  async #next(current: ShiftRow[]): Promise<Map<string, StoredTile>> {
    const keys = current.map(row => ({
      ref: row.schedule_ref,
      level: row.level,
      ends: Number(row.ends),
      users: row.users,
    }));
    const rows: ShiftRow[] = await this.#knex
      .select('s.*')
      .from(
        jsonRows(
          this.#knex,
          'k',
          { ref: 'text', level: 'integer', ends: 'bigint', users: 'text' },
          keys,
        ),
      )
      .join('oncall_shifts as s', join =>
        join
          .on('s.schedule_ref', 'k.ref')
          .on('s.level', 'k.level')
          .on(
            's.starts',
            this.#knex.raw(
              `(select min(x.starts) from oncall_shifts x
                where x.schedule_ref = k.ref and x.level = k.level and x.starts >= k.ends
                and x.users <> ? and (x.users <> k.users or x.starts > k.ends))`,
              [NOBODY],
            ),
          ),
      );
    return new Map(
      rows.map(row => {
        const tile = toTile(row);
        return [keyOf(tile), tile];
      }),
    );
  }

  /** Tiles of schedules that touch a span, by schedule, level and start; of nobody, too. */
  async tiles(schedules: string[], span: Span): Promise<StoredTile[]> {
    const found: StoredTile[] = [];
    for (const refs of chunks([...new Set(schedules)])) {
      const rows = await this.#knex<ShiftRow>('oncall_shifts')
        .whereIn('schedule_ref', refs)
        .where('ends', '>', span.start)
        .where('starts', '<', span.end)
        .orderBy(['schedule_ref', 'level', 'starts']);
      found.push(...rows.map(toTile));
    }
    return found;
  }

  /** Tiles in which any of the given people or groups is on call and that touch a span, by start. */
  async tilesOf(users: string[], span: Span): Promise<StoredTile[]> {
    const found = new Map<string, StoredTile>();
    for (const refs of chunks([...new Set(users)])) {
      const rows: ShiftRow[] = await this.#knex('oncall_shift_users as u')
        .join('oncall_shifts as s', join =>
          join
            .on('s.schedule_ref', 'u.schedule_ref')
            .on('s.level', 'u.level')
            .on('s.starts', 'u.starts'),
        )
        .whereIn('u.user_ref', refs)
        .where('u.ends', '>', span.start)
        .where('u.starts', '<', span.end)
        .select('s.*');
      rows
        .map(toTile)
        .forEach(tile => found.set(`${keyOf(tile)} ${tile.start}`, tile));
    }
    return [...found.values()].sort((a, b) => a.start - b.start);
  }

  /** Gaps across levels that touch a span, by start; of the given schedules, or of all. */
  async gaps(
    schedules: string[] | undefined,
    span: Span,
  ): Promise<StoredGap[]> {
    const parts = schedules ? chunks([...new Set(schedules)]) : [undefined];
    const found: StoredGap[] = [];
    for (const refs of parts) {
      const query = this.#knex<GapRow>('oncall_gaps')
        .where('ends', '>', span.start)
        .where('starts', '<', span.end);
      const rows = await (refs ? query.whereIn('schedule_ref', refs) : query);
      found.push(...rows.map(toGap));
    }
    return found.sort((a, b) => a.start - b.start);
  }

  /** When the first gaps that are not over begin, by schedule and severity; those of all schedules. */
  async firstGaps(now: number): Promise<Map<string, FirstGaps>> {
    const rows: {
      schedule_ref: string;
      severity: 'amber' | 'red';
      first: BigIntColumn;
    }[] = await this.#knex('oncall_gaps')
      .where('ends', '>', now)
      .groupBy('schedule_ref', 'severity')
      .select('schedule_ref', 'severity')
      .min('starts as first');
    const found = new Map<string, FirstGaps>();
    for (const { schedule_ref: ref, severity, first } of rows) {
      found.set(ref, { ...found.get(ref), [severity]: toNumber(first) });
    }
    return found;
  }

  /** The first gap of each of the given schedules that is not over. */
  async firstGapsOf(
    schedules: readonly string[],
    now: number,
  ): Promise<Map<string, StoredGap>> {
    const rows: GapRow[] = await this.#knex
      .select('g.*')
      .from(
        jsonRows(
          this.#knex,
          'k',
          { ref: 'text' },
          schedules.map(ref => ({ ref })),
        ),
      )
      .join('oncall_gaps as g', join =>
        join
          .on('g.schedule_ref', 'k.ref')
          .on(
            'g.starts',
            this.#knex.raw(
              '(select min(x.starts) from oncall_gaps x where x.schedule_ref = k.ref and x.ends > ?)',
              [now],
            ),
          ),
      );
    return new Map(rows.map(row => [row.schedule_ref, toGap(row)]));
  }

  /**
   * Makes what is kept of a schedule from an instant on this.
   *
   * @returns whether anything is different that was known before
   */
  async replace(options: {
    schedule: string;
    tiles: readonly Tile[];
    gaps: readonly ScheduleGap[];
    boundary: number;
    knownUntil: number;
  }): Promise<boolean> {
    return this.#knex.transaction(async tx => {
      await tx('oncall_schedules')
        .where('ref', options.schedule)
        .forUpdate()
        .select('ref');
      await replaceGaps({ tx, ...options });
      return replaceTiles({ tx, ...options });
    });
  }

  /** Forgets what was over before an instant. */
  async prune(before: number): Promise<void> {
    for (const table of [
      'oncall_shifts',
      'oncall_shift_users',
      'oncall_gaps',
    ]) {
      await this.#knex(table).where('ends', '<', before).delete();
    }
  }
}

function keyOf({ schedule, level }: LevelKey): string {
  return `${level} ${schedule}`;
}
