import { ReactNode } from 'react';
import { HeatCell } from '../../lib/heat/cells';
import { ColumnGroup } from '../../lib/heat/columns';

/** A column of a heat map. */
export interface HeatColumn {
  id: string;
  title: string;
  /** What its head leads to when it is pressed, in words: "List who fails it". */
  action?: string;
}

/** A row of a heat map. */
export interface HeatRow {
  key: string;
  /** In words, for squares: "Checkout". */
  title: string;
  head: ReactNode;
  /** One per column; absent where the column means nothing to the row. */
  cells: readonly (HeatCell | undefined)[];
  /** What stands behind the squares. */
  after?: readonly ReactNode[];
}

/** A heat map: rows of squares with heads that stay in sight. */
export interface HeatMapProps {
  /** "Services by checks". */
  label: string;
  /** What the heads of the rows are. */
  corner: string;
  columns: readonly HeatColumn[];
  /** Levels above the columns; absent where the columns are levels themselves. */
  groups?: readonly ColumnGroup[];
  /** Heads of what stands behind the squares, and how wide that is, pixels. */
  afterHeads?: readonly { title: string; width: number }[];
  rows: readonly HeatRow[];
  /** Of all pages, where some are not read yet. */
  totalRows: number;
  /** Pixels that a square is wide. */
  cellWidth: number;
  busy: boolean;
  /** A square was pressed, or Enter upon it. */
  onOpen: (row: HeatRow, column: HeatColumn) => void;
  /** The head of a column was pressed. */
  onColumn?: (column: HeatColumn) => void;
  /** The end of what is read came into sight. */
  onEnd?: () => void;
}
