/** Which rows of a long list are drawn, and the room to leave for those that are not. */
export interface RowWindow {
  /** The first row that is drawn. */
  from: number;
  /** The first row below that is not drawn any more. */
  to: number;
  /** Pixels of all rows above. */
  before: number;
  /** Pixels of all rows below. */
  after: number;
}

/** Rows that are drawn beyond what is seen, on either side. */
const BEYOND = 15;

/**
 * The rows within what is seen of a list, and some more.
 *
 * @param heightOf - Pixels of a row, measured or guessed
 * @param top - Pixels from the beginning of the first row to the upper edge of what is seen; negative where it begins below
 * @param height - Pixels that are seen
 */
export function rowWindow(
  count: number,
  heightOf: (row: number) => number,
  top: number,
  height: number,
): RowWindow {
  const edges = [0];
  for (let row = 0; row < count; row++) {
    edges.push((edges[row] ?? 0) + heightOf(row));
  }
  const total = edges[count] ?? 0;
  const rowAt = (pixels: number) => {
    const after = edges.findIndex(edge => edge > pixels);
    return after < 0 ? count : Math.max(0, after - 1);
  };
  const from = Math.max(0, rowAt(top) - BEYOND);
  const to = Math.min(count, rowAt(top + height) + 1 + BEYOND);
  return {
    from: Math.min(from, to),
    to,
    before: edges[Math.min(from, to)] ?? 0,
    after: total - (edges[to] ?? total),
  };
}
