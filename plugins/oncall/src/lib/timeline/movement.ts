import { Span } from '../spans';

/** Where the focus of a timeline is: which lane, and which of its cells. */
export interface Position {
  lane: number;
  cell: number;
}

type Lanes = readonly { cells: readonly Span[] }[];

/** The cell of a lane at an instant, else the nearest one; -1 in an empty lane. */
export function cellAt(cells: readonly Span[], at: number): number {
  const distance = ({ start, end }: Span) =>
    Math.max(start - at, at - end, at === end ? 1 : 0, 0);
  return cells.reduce(
    (best, cell, index) =>
      best < 0 || distance(cell) < distance(cells[best] ?? cell) ? index : best,
    -1,
  );
}

/** The position in the next lane up or down that has cells, at about the same time. */
function acrossLanes(
  lanes: Lanes,
  from: Position,
  step: 1 | -1,
  around: number,
): Position {
  for (let lane = from.lane + step; lanes[lane]; lane += step) {
    const cells = lanes[lane]?.cells ?? [];
    if (cells.length > 0) {
      return { lane, cell: cellAt(cells, around) };
    }
  }
  return from;
}

/**
 * Where a key leads: arrows move between shifts and lanes, Home and End to the first and the last shift of the lane, with
 * Control to the first and the last lane. Undefined for every other key.
 */
export function moveBy(
  lanes: Lanes,
  from: Position,
  key: string,
  control: boolean = false,
): Position | undefined {
  const cells = lanes[from.lane]?.cells ?? [];
  const current = cells[from.cell];
  const around = current ? (current.start + current.end) / 2 : 0;
  const end = (lane: number) =>
    Math.max(0, (lanes[lane]?.cells.length ?? 0) - 1);
  switch (key) {
    case 'ArrowLeft':
      return { ...from, cell: Math.max(0, from.cell - 1) };
    case 'ArrowRight':
      return { ...from, cell: Math.min(end(from.lane), from.cell + 1) };
    case 'ArrowUp':
      return acrossLanes(lanes, from, -1, around);
    case 'ArrowDown':
      return acrossLanes(lanes, from, 1, around);
    case 'Home':
      return { lane: control ? 0 : from.lane, cell: 0 };
    case 'End': {
      const lane = control ? lanes.length - 1 : from.lane;
      return { lane, cell: end(lane) };
    }
    default:
      return undefined;
  }
}
