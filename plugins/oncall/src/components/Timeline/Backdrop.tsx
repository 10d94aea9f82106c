import { makeStyles } from '@material-ui/core/styles';
import { holds, Span } from '../../lib/spans';
import { daysOf } from '../../lib/timeline';
import { isDense, place, PLOT_START } from './layout';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      left: PLOT_START,
      right: 0,
      pointerEvents: 'none',
    },
    day: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      boxSizing: 'border-box',
    },
    line: { borderLeft: `1px solid ${theme.palette.divider}` },
    monday: { borderLeft: `2px solid ${theme.palette.text.secondary}` },
    weekend: { backgroundColor: theme.palette.action.hover },
    today: { backgroundColor: theme.palette.action.selected },
  }),
  { name: 'CallboardTimelineBackdrop' },
);

/** Days behind the lanes: weekends shaded, today more so, weeks set apart. */
export function Backdrop(props: {
  inSight: Span;
  /** Pixels of the plot. */
  width: number;
  timeZone: string;
  now: number;
}) {
  const { inSight, width, timeZone, now } = props;
  const dense = isDense(inSight, width);
  const classes = useStyles();
  return (
    <div className={classes.root} aria-hidden="true">
      {daysOf(timeZone, inSight).map(day => {
        const names = [
          classes.day,
          !dense && classes.line,
          day.weekday === 1 && classes.monday,
          day.weekday > 5 && classes.weekend,
          holds(day, now) && classes.today,
        ];
        return (
          <span
            key={day.date}
            className={names.filter(Boolean).join(' ')}
            style={place(day, inSight)}
          />
        );
      })}
    </div>
  );
}
