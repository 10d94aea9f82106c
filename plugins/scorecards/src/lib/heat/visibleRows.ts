/** Rows to draw beyond those in sight, so that scrolling shows no gaps. */
const SPARE = 8;

/** Rows from `first` up to, not with, `end`. */
export interface RowWindow {
  first: number;
  end: number;
}

/**
 * Which rows are worth drawing.
 *
 * @param scrolled - pixels above those in sight
 * @param height - pixels in sight
 */
export function visibleRows(
  scrolled: number,
  height: number,
  rowHeight: number,
  rows: number,
): RowWindow {
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - SPARE);
  const end = Math.ceil((scrolled + height) / rowHeight) + SPARE;
  return { first: Math.min(first, rows), end: Math.min(rows, end) };
}

/**
 * How far to scroll so that a row is wholly in sight; as it is where it is already.
 *
 * @param height - pixels in sight below the head
 */
export function scrollToRow(
  row: number,
  scrolled: number,
  height: number,
  rowHeight: number,
): number {
  const top = row * rowHeight;
  if (top < scrolled) {
    return top;
  }
  return Math.max(scrolled, top + rowHeight - height);
}
