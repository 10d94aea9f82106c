import { OnCall, Turn } from '@callboard/backstage-plugin-oncall-common';
import { ShiftStore, TileAt } from '../../schedules/ShiftStore';
import { StoredSchedule } from '../../schedules/StoredSchedule';
import { explain, toInstant, toTurn } from '../words/toTurn';

/** A level of a schedule at an instant. */
export interface LevelAt
  extends Pick<
    OnCall,
    'level' | 'levelName' | 'users' | 'start' | 'end' | 'reason' | 'cause'
  > {
  delaySeconds?: number;
  next?: Turn;
}

/**
 * Who of each level of schedules is on call at an instant, by ref of the schedule. A level of which nothing is known then
 * says so, which is not the same as nobody; so does a schedule of which no level is known.
 */
export async function levelsAt(
  schedules: readonly StoredSchedule[],
  instant: number,
  { shifts, withNext }: { shifts: ShiftStore; withNext: boolean },
): Promise<Map<string, LevelAt[]>> {
  const tiles = await shifts.at(
    schedules.flatMap(({ ref, knownLevels }) =>
      Array.from({ length: knownLevels }, (_, index) => ({
        schedule: ref,
        level: index + 1,
      })),
    ),
    instant,
    { withNext },
  );
  const found = new Map<string, TileAt[]>();
  for (const tile of tiles) {
    const { schedule, level } = tile.tile;
    const known = found.get(schedule) ?? [];
    known[level - 1] = tile;
    found.set(schedule, known);
  }
  return new Map(
    schedules.map(schedule => [
      schedule.ref,
      describeLevels(schedule, found.get(schedule.ref) ?? []),
    ]),
  );
}

function describeLevels(schedule: StoredSchedule, tiles: TileAt[]): LevelAt[] {
  const { levels, knownUntil = Infinity } = schedule;
  const count = Math.max(levels.length, tiles.length, 1);
  return Array.from({ length: count }, (_, index): LevelAt => {
    const about = {
      level: index + 1,
      levelName: levels[index]?.name ?? `level ${index + 1}`,
      delaySeconds: levels[index]?.delaySeconds,
    };
    const at = tiles[index];
    if (!at) {
      return { ...about, ...unknown(schedule) };
    }
    const { tile, next } = at;
    return {
      ...about,
      levelName: tile.levelName,
      users: tile.users,
      start: toInstant(tile.start),
      // What goes on beyond what is known ahead has no end that anybody could tell.
      end: tile.end < knownUntil ? toInstant(tile.end) : null,
      ...explain(tile.reason),
      ...(next && { next: toTurn(next) }),
    };
  });
}

function unknown({ error, invalid, knownUntil }: StoredSchedule) {
  const note = whyUnknown({ error, invalid, knownUntil });
  return {
    users: [],
    start: null,
    end: null,
    reason: `unknown: ${note}`,
    cause: { kind: 'unknown' as const, note },
  };
}

function whyUnknown({
  error,
  invalid,
  knownUntil,
}: Pick<StoredSchedule, 'error' | 'invalid' | 'knownUntil'>): string {
  if (error) {
    return error.message;
  }
  if (invalid) {
    return 'the document has errors';
  }
  return knownUntil === undefined
    ? 'it was not read yet'
    : 'nothing is known of this time';
}
