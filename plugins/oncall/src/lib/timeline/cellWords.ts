import {
  formatDuration,
  shareClock,
  spanWords,
  Zones,
  zoneWords,
} from '@callboard/backstage-plugin-callboard-react';
import {
  LevelShifts,
  People,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import { namesOf } from '../people';
import { reasonWords } from '../reasonWords';
import { Span, spanOf } from '../spans';
import { Cell, GapKind, Lane } from './lanes';

/** What words about a timeline take. */
export interface CellContext {
  people: People;
  /** The hue of each person, see `huesOf`. */
  hues: ReadonlyMap<string, number>;
  zones: Zones;
  now: number;
  /** What was read; a shift that reaches to its edge may be longer. */
  known: Span;
}

/** What stands in a lane where nobody is on call. */
export const GAP_WORDS: Record<GapKind, string> = {
  red: 'nobody',
  amber: 'nobody, later level answers',
  covered: 'nobody, an earlier level answers',
  declared: 'off, on purpose',
  unknown: 'not known who',
};

/** "1 primary" */
export function levelTitle({
  level,
  name,
}: Pick<LevelShifts, 'level' | 'name'>) {
  return name === String(level) || name === `level ${level}`
    ? `Level ${level}`
    : `${level} ${name}`;
}

/** Who, in a bar. */
export function cellTitle(cell: Cell, people: People): string {
  switch (cell.kind) {
    case 'shift':
      return namesOf(people, cell.turn.users);
    case 'gap':
      return GAP_WORDS[cell.gap];
    default:
      return `${cell.turns.length} shifts`;
  }
}

/** The whole of what a cell stands for, of which only a part may be in sight. */
export function wholeOf(cell: Cell): Span {
  switch (cell.kind) {
    case 'shift':
      return spanOf(cell.turn);
    case 'gap':
      return cell.whole;
    default:
      return { start: cell.start, end: cell.end };
  }
}

/** Where a cell begins and ends as far as is known: layers are told only as far as they were asked for. */
export interface Extent {
  span: Span;
  /** It began before what was read. */
  openStart: boolean;
  openEnd: boolean;
}

export function extentOf(cell: Cell, lane: Lane, known: Span): Extent {
  const whole = wholeOf(cell);
  const isLayer = lane.layer !== undefined;
  return {
    span: {
      start: whole.start === -Infinity ? known.start : whole.start,
      end: whole.end === Infinity ? known.end : whole.end,
    },
    openStart:
      whole.start === -Infinity || (isLayer && whole.start <= known.start),
    openEnd: whole.end === Infinity || (isLayer && whole.end >= known.end),
  };
}

/** "Mon 23 Nov, 09:00 – Mon 30 Nov, 09:00" in one zone, with what is not known of its ends. */
export function extentWords(
  { span, openStart, openEnd }: Extent,
  timeZone: string,
  now: number,
): string {
  const words = spanWords(timeZone, span.start, span.end, now);
  const before = openStart ? 'since before ' : '';
  const after = openEnd ? ' or longer' : '';
  return `${before}${words}${after}`;
}

/** "7 d", "1 d 1 h": how long it is, elapsed; undefined where an end is not known. */
export function lengthWords({ span, openStart, openEnd }: Extent) {
  return openStart || openEnd
    ? undefined
    : formatDuration((span.end - span.start) / 1000);
}

/** Why, where a cell has one reason. */
export function cellReason(
  cell: Cell,
  context: CellContext,
): string | undefined {
  if (cell.kind === 'shift') {
    return turnReason(cell.turn, context);
  }
  return cell.kind === 'gap' && cell.gap === 'declared'
    ? 'off-hours, on purpose'
    : undefined;
}

export function turnReason(turn: Turn, { people, zones, now }: CellContext) {
  return reasonWords(turn.cause, { people, zones, now });
}

/**
 * Everything a cell says, for those who do not see where and how it is drawn: "Mei Tanaka, rotation, Mon 23 Nov, 09:00 –
 * Mon 30 Nov, 09:00 Europe/Berlin, 7 d, now, 1 primary".
 */
export function cellLabel(
  cell: Cell,
  lane: Lane,
  context: CellContext,
): string {
  const { people, zones, now, known } = context;
  const extent = extentOf(cell, lane, known);
  const theirs = `${extentWords(extent, zones.theirs, now)} ${zones.theirs}`;
  const own = shareClock(zones, extent.span.start)
    ? undefined
    : `yours ${extentWords(extent, zones.own, now)}`;
  return [
    cellTitle(cell, people),
    cellReason(cell, context),
    theirs,
    own,
    lengthWords(extent),
    cell.start <= now && now < cell.end ? 'now' : undefined,
    levelTitle(lane.level),
    lane.layer && `layer ${lane.layer}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** A zone at the start of something. */
export function zoneAt(timeZone: string, { span }: Extent): string {
  return zoneWords(timeZone, span.start);
}
