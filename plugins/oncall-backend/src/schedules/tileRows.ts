import { GapRow, ShiftRow, ShiftUserRow } from '../database/rows';
import { StoredGap, StoredTile } from './StoredSchedule';
import { toNumber } from './scheduleRows';

export function toTile(row: ShiftRow): StoredTile {
  return {
    schedule: row.schedule_ref,
    level: row.level,
    levelName: row.level_name,
    start: toNumber(row.starts),
    end: toNumber(row.ends),
    users: JSON.parse(row.users),
    reason: JSON.parse(row.reason),
  };
}

export function toTileRow(tile: StoredTile): ShiftRow {
  return {
    schedule_ref: tile.schedule,
    level: tile.level,
    starts: tile.start,
    ends: tile.end,
    level_name: tile.levelName,
    users: JSON.stringify(tile.users),
    reason: JSON.stringify(tile.reason),
  };
}

export function toUserRows(tile: StoredTile): ShiftUserRow[] {
  return tile.users.map(user => ({
    schedule_ref: tile.schedule,
    level: tile.level,
    starts: tile.start,
    ends: tile.end,
    user_ref: user,
  }));
}

export function toGap(row: GapRow): StoredGap {
  return {
    schedule: row.schedule_ref,
    start: toNumber(row.starts),
    end: toNumber(row.ends),
    severity: row.severity,
    levels: JSON.parse(row.levels),
    ...(row.added_delay_seconds !== null && {
      addedDelaySeconds: row.added_delay_seconds,
    }),
  };
}

export function toGapRow(gap: StoredGap): GapRow {
  return {
    schedule_ref: gap.schedule,
    starts: gap.start,
    ends: gap.end,
    severity: gap.severity,
    levels: JSON.stringify(gap.levels),
    added_delay_seconds: gap.addedDelaySeconds ?? null,
  };
}
