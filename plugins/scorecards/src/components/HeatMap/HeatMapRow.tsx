import { memo } from 'react';
import { HeatColumn, HeatRow } from './types';
import { useHeatStyles } from './useHeatStyles';

function Row(props: {
  row: HeatRow;
  index: number;
  columns: readonly HeatColumn[];
  /** Indices of columns that begin a group. */
  starts: ReadonlySet<number>;
  /** The column whose square of this row can be tabbed to; absent where it is another row's. */
  active: number | undefined;
}) {
  const { row, index, columns, starts, active } = props;
  const classes = useHeatStyles();
  return (
    // The heads are rows of the grid, too, and rows are counted from 1.
    <tr role="row" className={classes.row} aria-rowindex={index + 2}>
      <th
        role="rowheader"
        scope="row"
        className={`${classes.head} ${classes.sticky}`}
      >
        {row.head}
      </th>
      {columns.map((column, at) => {
        const cell = row.cells[at];
        const look = cell
          ? `${classes[cell.tone]} ${cell.faint ? classes.faint : ''}`
          : classes.absent;
        const words = cell?.words ?? 'not in its version of the scorecard';
        return (
          <td
            key={column.id}
            role="gridcell"
            data-cell={`${index}-${at}`}
            tabIndex={active === at ? 0 : -1}
            className={`${classes.cell} ${look} ${
              starts.has(at) ? classes.firstOfGroup : ''
            }`}
            aria-label={`${row.title}, ${column.title}: ${words}`}
            title={`${column.title}: ${words}`}
          >
            {cell?.sign}
          </td>
        );
      })}
      {row.after?.map((content, at) => (
        <td key={at} role="gridcell" className={classes.after}>
          {content}
        </td>
      ))}
    </tr>
  );
}

/** One row of squares. */
export const HeatMapRow = memo(Row);
