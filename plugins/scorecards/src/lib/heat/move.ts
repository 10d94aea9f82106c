/** A square of a heat map, counted from 0. */
export interface CellPlace {
  row: number;
  column: number;
}

const within = (value: number, count: number) =>
  Math.max(0, Math.min(count - 1, value));

/**
 * Where a key leads within a grid; undefined where it means nothing to it. As the pattern for grids of ARIA says: arrows
 * by one, Page Up and Page Down by a page, Home and End along the row, with Ctrl to the corners.
 *
 * @param size - rows and columns there are, and rows of a page
 */
export function moveTo(
  { row, column }: CellPlace,
  { key, ctrlKey }: { key: string; ctrlKey: boolean },
  size: { rows: number; columns: number; page: number },
): CellPlace | undefined {
  const to = (nextRow: number, nextColumn: number) => ({
    row: within(nextRow, size.rows),
    column: within(nextColumn, size.columns),
  });
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'PageUp':
      return to(row - size.page, column);
    case 'PageDown':
      return to(row + size.page, column);
    case 'Home':
      return to(ctrlKey ? 0 : row, 0);
    case 'End':
      return to(ctrlKey ? size.rows - 1 : row, size.columns - 1);
    default:
      return undefined;
  }
}
