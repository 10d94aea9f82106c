import { KeyboardEvent, useRef } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import { DaySquare } from './DaySquare';
import { DayCalendarProps } from './types';
import { dayWords, monthLabels, placeDays, WEEKDAYS } from './weeks';

/** Pixels of a day. */
const SIZE = 24;

const useStyles = makeStyles(
  theme => ({
    scroll: { overflowX: 'auto', paddingBottom: theme.spacing(0.5) },
    root: {
      display: 'grid',
      gridAutoColumns: SIZE,
      gridTemplateColumns: '2.5em',
      gap: 2,
      width: 'max-content',
    },
    row: { display: 'contents' },
    label: {
      color: theme.palette.text.secondary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.caption.fontSize,
      lineHeight: `${SIZE}px`,
      whiteSpace: 'nowrap',
    },
    day: {
      borderRadius: 4,
      '&:focus': { outline: 'none' },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'CallboardDayGrid' },
);

/** How far a key moves, in days. */
const MOVES: Record<string, number> = {
  ArrowLeft: -7,
  ArrowRight: 7,
  ArrowUp: -1,
  ArrowDown: 1,
};

/** One square per day, a column per week; arrow keys move from day to day. */
export function DayGrid(props: {
  calendar: DayCalendarProps;
  idOf: (name: string) => string;
  index: number | undefined;
  onPoint: (index: number | undefined) => void;
}) {
  const { calendar, idOf, index, onPoint } = props;
  const { days, kinds, name } = calendar;
  const classes = useStyles();
  const grid = useRef<HTMLDivElement>(null);
  const places = placeDays(days);
  const last = days.length - 1;
  const current = index ?? last;

  const onKeyDown = (event: KeyboardEvent) => {
    const ends: Record<string, number> = { Home: 0, End: last };
    const move = MOVES[event.key];
    const target = move === undefined ? ends[event.key] : current + move;
    if (target !== undefined && target >= 0 && target <= last) {
      event.preventDefault();
      onPoint(target);
      grid.current
        ?.querySelector<HTMLElement>(`[data-index="${target}"]`)
        ?.focus();
    }
  };

  return (
    <div className={classes.scroll}>
      <div
        className={classes.root}
        role="grid"
        tabIndex={-1}
        aria-label={`${name}, day by day`}
        ref={grid}
        onKeyDown={onKeyDown}
        onPointerLeave={() => onPoint(undefined)}
      >
        {monthLabels(days).map(({ column, label }) => (
          <span
            key={column}
            aria-hidden="true"
            className={classes.label}
            style={{ gridRow: 1, gridColumn: column + 2 }}
          >
            {label}
          </span>
        ))}
        {WEEKDAYS.map((weekday, row) => (
          <div key={weekday} role="row" className={classes.row}>
            <span
              role="rowheader"
              className={classes.label}
              style={{ gridRow: row + 2, gridColumn: 1 }}
            >
              {weekday}
            </span>
            {days.map((day, i) => {
              const place = places[i];
              const kind = kinds.find(k => k.name === day.kind);
              return place?.row === row && kind ? (
                <span
                  key={day.day}
                  role="gridcell"
                  className={classes.day}
                  data-index={i}
                  tabIndex={i === current ? 0 : -1}
                  aria-label={`${dayWords(day.day)}: ${kind.words}; ${
                    day.words
                  }`}
                  style={{ gridRow: row + 2, gridColumn: place.column + 2 }}
                  onPointerEnter={() => onPoint(i)}
                  onFocus={() => onPoint(i)}
                >
                  <DaySquare kind={kind} id={idOf(kind.name)} size={SIZE} />
                </span>
              ) : null;
            })}
          </div>
        ))}
      </div>
    </div>
  );
}
