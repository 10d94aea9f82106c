import { useEffect, useMemo, useRef } from 'react';
import { useElementWidth } from '@callboard/backstage-plugin-callboard-react';
import { HeatMapHead } from './HeatMapHead';
import { HeatMapRow } from './HeatMapRow';
import { HeatMapProps } from './types';
import { useGridKeys } from './useGridKeys';
import {
  HEAD_HEIGHT,
  HEAD_WIDTH,
  ROW_HEIGHT,
  useHeatStyles,
} from './useHeatStyles';
import { useRowWindow } from './useRowWindow';

/** Pixels of the page below which names get less room. */
const NARROW = 900;

/**
 * Rows of squares: colour, and a sign in each. The heads stay in sight; only rows in sight are drawn, so that hundreds of
 * rows by fifty columns stay fluid. Arrow keys move between squares, Enter opens one.
 */
export function HeatMap(props: HeatMapProps) {
  const { label, columns, groups, rows, totalRows, cellWidth } = props;
  const { afterHeads = [], busy, onOpen, onEnd } = props;
  const classes = useHeatStyles();
  const frame = useRef<HTMLDivElement>(null);
  const narrow = useElementWidth(frame, 1200) < NARROW;
  const head =
    groups === undefined
      ? HEAD_HEIGHT.plain
      : HEAD_HEIGHT.groups + HEAD_HEIGHT.titles;
  const { first, end, onScroll, show } = useRowWindow(frame, {
    rows: rows.length,
    rowHeight: ROW_HEIGHT,
    head,
  });
  const { active, onKeyDown, onClick } = useGridKeys({
    frame,
    size: { rows: rows.length, columns: columns.length, page: 10 },
    show,
    open: place => {
      const row = rows[place.row];
      const column = columns[place.column];
      if (row?.cells[place.column] && column) {
        onOpen(row, column);
      }
    },
  });
  const atEnd = end >= rows.length && rows.length < totalRows && !busy;
  // Once for what is read: more is on its way before that is to be seen here.
  const asked = useRef(0);
  useEffect(() => {
    if (atEnd && asked.current !== rows.length) {
      asked.current = rows.length;
      onEnd?.();
    }
  }, [atEnd, rows.length, onEnd]);
  const starts = useMemo(() => {
    const found = new Set<number>();
    let index = 0;
    for (const { span } of groups ?? []) {
      found.add(index);
      index += span;
    }
    return found;
  }, [groups]);
  const widths = [
    narrow ? HEAD_WIDTH.narrow : HEAD_WIDTH.wide,
    ...columns.map(() => cellWidth),
    ...afterHeads.map(({ width }) => width),
  ];
  return (
    <div
      ref={frame}
      className={classes.frame}
      data-narrow={narrow || undefined}
      style={{ scrollPaddingTop: head }}
      onScroll={onScroll}
    >
      <table
        role="grid"
        aria-label={label}
        aria-busy={busy}
        aria-rowcount={totalRows + 1}
        aria-readonly="true"
        className={classes.table}
        style={{ width: widths.reduce((sum, width) => sum + width, 0) }}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <colgroup>
          {widths.map((width, index) => (
            <col key={index} style={{ width }} />
          ))}
        </colgroup>
        <HeatMapHead map={props} starts={starts} />
        <tbody>
          {first > 0 && (
            <tr aria-hidden="true" style={{ height: first * ROW_HEIGHT }}>
              <td colSpan={widths.length} />
            </tr>
          )}
          {rows.slice(first, end).map((row, offset) => (
            <HeatMapRow
              key={row.key}
              row={row}
              index={first + offset}
              columns={columns}
              starts={starts}
              active={active.row === first + offset ? active.column : undefined}
            />
          ))}
          {end < rows.length && (
            <tr
              aria-hidden="true"
              style={{ height: (rows.length - end) * ROW_HEIGHT }}
            >
              <td colSpan={widths.length} />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
