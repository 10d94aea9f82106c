import { Gap, LevelNow } from '@callboard/backstage-plugin-oncall-common';
import { Cell, Lane, wholeOf } from '../timeline';

/** What an override begins from: a shift or a gap of a level. Instants are milliseconds since the epoch. */
export interface OverrideTarget {
  /** Name of the level. */
  level: string;
  /** Who is on call; empty for a gap. */
  users: readonly string[];
  start: number;
  end: number;
  /** Prefilled with whoever reads as the one who comes. */
  take: boolean;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * What an override of a cell begins from: what is left of it. A shift without an end gets a day. Undefined for what is
 * over or not known, and for shifts that cannot be told apart.
 */
export function targetOf(
  cell: Cell,
  lane: Lane,
  now: number,
  take: boolean,
): OverrideTarget | undefined {
  const whole = wholeOf(cell);
  const isUnknown = cell.kind === 'gap' && cell.gap === 'unknown';
  if (cell.kind === 'cluster' || isUnknown || whole.end <= now) {
    return undefined;
  }
  const start = Math.max(whole.start, Math.floor(now / MINUTE) * MINUTE);
  return {
    level: lane.level.name,
    users: cell.kind === 'shift' ? cell.turn.users : [],
    start,
    end: Number.isFinite(whole.end) ? whole.end : start + DAY,
    take,
  };
}

/** What is left of the turn of a level. One without an end gets a day. */
export function targetOfLevel(
  { name, users, end }: LevelNow,
  now: number,
  take: boolean,
): OverrideTarget {
  const start = Math.floor(now / MINUTE) * MINUTE;
  return {
    level: name,
    users,
    start,
    end: end === null ? start + DAY : Date.parse(end),
    take,
  };
}

/** What is left of a gap, to be filled by whoever reads at the first level that is empty. */
export function targetOfGap(
  { start, end, levels }: Gap,
  now: number,
): OverrideTarget {
  return {
    level: levels[0] ?? '',
    users: [],
    start: Math.max(Date.parse(start), Math.floor(now / MINUTE) * MINUTE),
    end: Date.parse(end),
    take: true,
  };
}
