import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ShiftRow, ShiftUserRow } from '../../database/rows';
import { mergeSpans } from '../mergeSpans';
import { StoredTile, Tile } from '../StoredSchedule';
import { toTile, toTileRow, toUserRows } from '../tileRows';

const keyOf = ({ level, start }: Tile) => `${level} ${start}`;

const crewOf = ({ users, reason, levelName }: Tile) =>
  JSON.stringify([users, reason, levelName]);

const isSameCrew = (a: Tile, b: Tile) => crewOf(a) === crewOf(b);

/** What tiles to replace. */
export interface ReplaceTilesOptions {
  tx: Knex.Transaction;
  schedule: string;
  /** What holds from the boundary on, by level and in order. A level that is missing has ended. */
  tiles: readonly Tile[];
  /** Milliseconds since the epoch; before it the record holds. */
  boundary: number;
  /** Up to where tiles were known before, milliseconds since the epoch. */
  knownUntil: number;
}

/**
 * Makes what is kept of a schedule from an instant on these tiles, touching only rows that differ.
 *
 * @returns whether anything is different that was known before; to know further ahead is no difference
 */
export async function replaceTiles(
  options: ReplaceTilesOptions,
): Promise<boolean> {
  const { tx, schedule, tiles, boundary, knownUntil } = options;
  const rows = await tx<ShiftRow>('oncall_shifts')
    .where('schedule_ref', schedule)
    .where('ends', '>=', boundary)
    .orderBy(['level', 'starts']);
  const stored = rows.map(toTile);
  const levels = new Set([...stored, ...tiles].map(({ level }) => level));
  const wanted = [...levels].flatMap(level =>
    mergeSpans<StoredTile>(
      stored.filter(tile => tile.level === level),
      tiles
        .filter(tile => tile.level === level)
        .map(tile => ({ ...tile, schedule })),
      boundary,
      isSameCrew,
    ),
  );

  const before = new Map(stored.map(tile => [keyOf(tile), tile]));
  const after = new Map(wanted.map(tile => [keyOf(tile), tile]));
  const isKept = (tile: StoredTile) => {
    const old = before.get(keyOf(tile));
    return old && old.end === tile.end && isSameCrew(old, tile);
  };
  const written = wanted.filter(tile => !isKept(tile));
  const replaced = stored.filter(tile => {
    const fresh = after.get(keyOf(tile));
    // One that ends at the boundary is looked at only to be continued.
    return fresh ? !isKept(fresh) : tile.end > boundary;
  });
  await deleteTiles(tx, schedule, replaced);
  for (const part of chunks(written.map(toTileRow), 100)) {
    await tx<ShiftRow>('oncall_shifts').insert(part);
  }
  for (const part of chunks(written.flatMap(toUserRows), 100)) {
    await tx<ShiftUserRow>('oncall_shift_users').insert(part);
  }

  const isExtended = (tile: StoredTile) => {
    const old = before.get(keyOf(tile));
    return (
      old?.end === knownUntil && tile.end > old.end && isSameCrew(old, tile)
    );
  };
  return (
    replaced.some(tile => !after.has(keyOf(tile))) ||
    written.some(tile => tile.start < knownUntil && !isExtended(tile))
  );
}

async function deleteTiles(
  tx: Knex.Transaction,
  schedule: string,
  tiles: readonly Tile[],
): Promise<void> {
  if (tiles.length === 0) {
    return;
  }
  const keys = tiles.map(({ level, start }) => ({ level, starts: start }));
  for (const table of ['oncall_shifts', 'oncall_shift_users']) {
    await tx(table)
      .where('schedule_ref', schedule)
      .whereIn(
        ['level', 'starts'],
        tx
          .select('k.level', 'k.starts')
          .from(
            jsonRows(tx, 'k', { level: 'integer', starts: 'bigint' }, keys),
          ),
      )
      .delete();
  }
}
