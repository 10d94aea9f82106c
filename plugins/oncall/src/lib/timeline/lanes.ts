import {
  Gap,
  GapInLevel,
  LevelShifts,
  ScheduleShifts,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import { clipTo, Span, spanOf } from '../spans';

/**
 * How bad it is that a level has nobody: an alert reaches nobody, is late, or is answered in time anyway; or that nobody
 * can tell whether it has.
 */
export type GapKind = 'red' | 'amber' | 'covered' | 'declared' | 'unknown';

/** What a stretch of a lane shows; its span is what of it is in sight. */
export type Cell = Span &
  (
    | { kind: 'shift'; turn: Turn }
    | { kind: 'gap'; gap: GapKind; whole: Span }
    | { kind: 'cluster'; turns: Turn[] }
  );

/** One row of a timeline: what holds at a level, or one of its layers by itself. */
export interface Lane {
  key: string;
  level: LevelShifts;
  /** Absent on the lane of what holds. */
  layer?: string;
  /** How its layer is described, in words. */
  description?: string;
  cells: Cell[];
}

function severityOf(gaps: readonly Gap[], span: Span, name: string): GapKind {
  const found = gaps.find(
    gap =>
      clipTo(spanOf(gap), span) &&
      (gap.severity === 'red' || gap.levels.includes(name)),
  );
  return found?.severity ?? 'covered';
}

/** The pieces of a level's gap, cut where it gets better or worse. */
function piecesOf(
  gap: GapInLevel,
  gaps: readonly Gap[],
  level: string,
): Cell[] {
  const whole = spanOf(gap);
  if (gap.declared) {
    return [{ ...whole, kind: 'gap', gap: 'declared', whole }];
  }
  const cuts = gaps
    .flatMap(other => {
      const inside = clipTo(spanOf(other), whole);
      return inside ? [inside.start, inside.end] : [];
    })
    .concat(whole.start, whole.end)
    .sort((a, b) => a - b);
  const pieces: (Cell & { kind: 'gap' })[] = [];
  cuts.slice(1).forEach((end, i) => {
    const start = cuts[i] ?? end;
    if (start === end) {
      return;
    }
    const kind = severityOf(gaps, { start, end }, level);
    const last = pieces.at(-1);
    if (last?.gap === kind) {
      last.end = end;
      last.whole = { start: last.start, end };
    } else {
      pieces.push({
        start,
        end,
        kind: 'gap',
        gap: kind,
        whole: { start, end },
      });
    }
  });
  return pieces;
}

/** What is neither shift nor gap is not known: it lies beyond what was recorded, or was never read. */
function withUnknown(cells: readonly Cell[], span: Span): Cell[] {
  const result: Cell[] = [];
  let at = span.start;
  const fillUntil = (end: number) => {
    if (at < end) {
      const whole = { start: at, end };
      result.push({ ...whole, kind: 'gap', gap: 'unknown', whole });
    }
  };
  for (const cell of cells) {
    fillUntil(Math.min(cell.start, span.end));
    result.push(cell);
    at = Math.max(at, cell.end);
  }
  fillUntil(span.end);
  return result;
}

/** Shorter than this part of the lane nothing can be told apart. */
const NEEDLE = 1 / 400;

/** Puts shifts that are too short to be drawn one by one into one cell with their neighbours. */
function cluster(cells: Cell[], inSight: Span): Cell[] {
  const least = (inSight.end - inSight.start) * NEEDLE;
  const result: Cell[] = [];
  for (const cell of cells) {
    const last = result.at(-1);
    const short = cell.kind === 'shift' && cell.end - cell.start < least;
    if (short && last?.kind === 'cluster' && last.end === cell.start) {
      last.turns.push(cell.turn);
      last.end = cell.end;
    } else if (short) {
      const { start, end, turn } = cell;
      result.push({ start, end, kind: 'cluster', turns: [turn] });
    } else {
      result.push(cell);
    }
  }
  return result.map(cell => {
    const [only, ...more] = cell.kind === 'cluster' ? cell.turns : [];
    return only && more.length === 0
      ? { start: cell.start, end: cell.end, kind: 'shift', turn: only }
      : cell;
  });
}

function inOrder(
  cells: Cell[],
  inSight: Span,
  known: Span | undefined = undefined,
): Cell[] {
  const clipped = cells.flatMap(cell => {
    const visible = clipTo(cell, inSight);
    return visible ? [{ ...cell, ...visible }] : [];
  });
  clipped.sort((a, b) => a.start - b.start);
  return cluster(known ? withUnknown(clipped, known) : clipped, inSight);
}

function shiftCells(turns: readonly Turn[]): Cell[] {
  return turns.map(turn => ({ ...spanOf(turn), kind: 'shift', turn }));
}

/** The lanes of a schedule: of each level what holds, then its layers where they are wanted. */
export function lanesOf(
  shifts: Pick<ScheduleShifts, 'levels' | 'gaps' | 'from' | 'to'>,
  inSight: Span,
  options: { layers: boolean },
): Lane[] {
  const known = clipTo(
    { start: Date.parse(shifts.from), end: Date.parse(shifts.to) },
    inSight,
  );
  return shifts.levels.flatMap(level => {
    const holds: Lane = {
      key: `${level.level}`,
      level,
      cells: inOrder(
        [
          ...shiftCells(level.shifts),
          ...level.gaps.flatMap(gap => piecesOf(gap, shifts.gaps, level.name)),
        ],
        inSight,
        known,
      ),
    };
    const layers = options.layers ? level.layers : [];
    return [
      holds,
      ...layers.map(({ name, description, shifts: turns }, index) => ({
        key: `${level.level}.${index}`,
        level,
        layer: name,
        description,
        cells: inOrder(shiftCells(turns), inSight),
      })),
    ];
  });
}
