import { useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Typography from '@material-ui/core/Typography';
import { usePatternIds } from '../Swatch';
import { DayGrid } from './DayGrid';
import { DayPatterns, DaySquare } from './DaySquare';
import { DayTable } from './DayTable';
import { DayCalendarProps } from './types';
import { dayWords } from './weeks';

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, minWidth: 0 },
    head: {
      display: 'flex',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      gap: theme.spacing(1),
    },
    readOut: { minHeight: '3em' },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0.5, 2),
      margin: theme.spacing(1, 0, 0),
      padding: 0,
      listStyle: 'none',
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.caption.fontSize,
      color: theme.palette.text.secondary,
    },
    item: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
    },
  }),
  { name: 'CallboardDayCalendar' },
);

/**
 * Days in a column per week, each told by its letter, its pattern and its colour; pointed at or reached by the arrow
 * keys it is read out. The same is there as a table.
 * @public
 */
export function DayCalendar(props: DayCalendarProps) {
  const { name, summary, days, kinds } = props;
  const classes = useStyles();
  const idOf = usePatternIds();
  const [index, setIndex] = useState<number>();
  const [asTable, setAsTable] = useState(false);
  const pointed = index === undefined ? undefined : days[index];
  const kind = kinds.find(k => k.name === pointed?.kind);
  return (
    <figure className={classes.root} aria-label={name}>
      <DayPatterns kinds={kinds} idOf={idOf} />
      <div className={classes.head}>
        <Typography
          variant="body2"
          component="figcaption"
          className={classes.readOut}
        >
          <strong>{name}</strong>
          <br />
          {pointed
            ? `${dayWords(pointed.day)}: ${kind?.words}; ${pointed.words}`
            : summary}
        </Typography>
        <Button
          size="small"
          onClick={() => setAsTable(!asTable)}
          aria-label={
            asTable ? `${name}: show the calendar` : `${name}: show as a table`
          }
        >
          {asTable ? 'Calendar' : 'Table'}
        </Button>
      </div>
      {asTable ? (
        <DayTable calendar={props} />
      ) : (
        <>
          <DayGrid
            calendar={props}
            idOf={idOf}
            index={index}
            onPoint={setIndex}
          />
          <ul className={classes.legend} aria-label={`Signs in ${name}`}>
            {kinds
              .filter(({ name: used }) => days.some(d => d.kind === used))
              .map(used => (
                <li key={used.name} className={classes.item}>
                  <DaySquare kind={used} id={idOf(used.name)} size={18} />
                  {used.words}
                </li>
              ))}
          </ul>
        </>
      )}
    </figure>
  );
}
