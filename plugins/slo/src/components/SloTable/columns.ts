/** Columns besides the toggle and the objective. */
export type Column = 'state' | 'budget' | 'burn' | 'trend';

const ALL: [Column, header: string, fromWidth: number][] = [
  ['state', 'State', 0],
  ['budget', 'Budget left', 640],
  ['burn', 'Burn rate', 880],
  ['trend', 'Budget trend', 1040],
];

/**
 * The columns that a width (pixels) has room for. Where the budget has no column of its own it stands below the state;
 * what else gives way is in the details of each row.
 */
export function columnsFor(width: number): Column[] {
  return ALL.filter(([, , from]) => width >= from).map(([name]) => name);
}

/** What a column is called, given the others. */
export function headerOf(column: Column, columns: readonly Column[]): string {
  if (column === 'state' && !columns.includes('budget')) {
    return 'State and budget left';
  }
  return ALL.find(([name]) => name === column)?.[1] ?? column;
}
