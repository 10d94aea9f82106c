import { ReactNode, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { useElementWidth } from '../layout';
import { useRowWindow } from './useRowWindow';

/** Pixels below which cells stand below each other. */
const NARROW = 760;

const useStyles = makeStyles(
  theme => ({
    frame: { overflowX: 'auto' },
    table: {
      width: '100%',
      borderCollapse: 'collapse',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      lineHeight: theme.typography.body2.lineHeight,
      color: theme.palette.text.primary,
    },
    header: {
      padding: theme.spacing(1, 2),
      textAlign: 'left',
      fontWeight: 'bold',
      whiteSpace: 'nowrap',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    cell: {
      padding: theme.spacing(1, 2),
      textAlign: 'left',
      fontWeight: 'normal',
      verticalAlign: 'top',
      overflowWrap: 'anywhere',
      borderBottom: `1px solid ${theme.palette.divider}`,
      '$opened &': { borderBottom: 'none' },
    },
    opened: {},
    detail: {
      padding: theme.spacing(0, 2, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    // Its own rows and cells: what is opened below one may hold a table of its own.
    stacked: {
      '& > tbody, & > tbody > tr, & > tbody > tr > td, & > tbody > tr > th': {
        display: 'block',
      },
      '& > tbody > tr': {
        padding: theme.spacing(1, 0),
        borderBottom: `1px solid ${theme.palette.divider}`,
      },
      '& $cell': { padding: theme.spacing(0.25, 2), borderBottom: 'none' },
      '& $opened, & $detail': { borderBottom: 'none' },
    },
    label: {
      display: 'block',
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
    },
    // What stands for rows that are not drawn.
    gap: { padding: 0, border: 'none' },
    hidden: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
    },
  }),
  { name: 'CallboardListTable' },
);

/** A row: what it is about, then a cell for each other header; and what is opened below it. @public */
export interface ListRow {
  key: string;
  cells: ReactNode[];
  detail?: ReactNode;
}

function Gap(props: { height: number; columns: number }) {
  const classes = useStyles();
  return (
    <tr aria-hidden="true">
      <td
        colSpan={props.columns}
        className={classes.gap}
        style={{ height: props.height }}
      />
    </tr>
  );
}

/**
 * A table across a whole page. Where there is little room, each row is a block with the headers as labels; to screen
 * readers it stays a table. Of very many rows only those are drawn that are seen.
 * @public
 */
export function ListTable(props: {
  label: string;
  headers: string[];
  rows: ListRow[];
  /** CSS widths of the columns; as their words need where they are left out. */
  widths?: (string | undefined)[];
  busy?: boolean;
}) {
  const { label, headers, rows, widths = [], busy } = props;
  const classes = useStyles();
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useElementWidth(frame, 1200) < NARROW;
  const body = useRef<HTMLTableSectionElement>(null);
  const { from, to, before, after } = useRowWindow(body, rows.length);
  const isWhole = from === 0 && to === rows.length;
  return (
    <div ref={frame} className={classes.frame}>
      <table
        className={`${classes.table} ${narrow ? classes.stacked : ''}`}
        aria-label={label}
        aria-busy={busy}
        // The row of headers counts, too.
        aria-rowcount={isWhole ? undefined : rows.length + 1}
      >
        <thead className={narrow ? classes.hidden : undefined}>
          <tr>
            {headers.map((header, index) => (
              <th
                key={header}
                scope="col"
                style={{ width: widths[index] }}
                className={classes.header}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {before > 0 && <Gap height={before} columns={headers.length} />}
          {rows.slice(from, to).flatMap(({ key, cells, detail }, index) => [
            <tr
              key={key}
              data-row={from + index}
              aria-rowindex={isWhole ? undefined : from + index + 2}
              className={detail ? classes.opened : undefined}
            >
              {cells.map((cell, column) => {
                const Cell = column === 0 ? 'th' : 'td';
                return (
                  <Cell
                    key={headers[column]}
                    scope={column === 0 ? 'row' : undefined}
                    className={classes.cell}
                  >
                    {narrow && column > 0 && (
                      <span className={classes.label} aria-hidden="true">
                        {headers[column]}
                      </span>
                    )}
                    {cell}
                  </Cell>
                );
              })}
            </tr>,
            detail && (
              <tr key={`${key} detail`}>
                <td colSpan={headers.length} className={classes.detail}>
                  {detail}
                </td>
              </tr>
            ),
          ])}
          {after > 0 && <Gap height={after} columns={headers.length} />}
        </tbody>
      </table>
    </div>
  );
}
