import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { LoadOfPerson } from '@callboard/backstage-plugin-oncall-common';
import { hoursWords } from '../../../lib/figures';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'max-content minmax(40px, 1fr)',
      columnGap: theme.spacing(1.5),
      alignItems: 'center',
      margin: 0,
      minWidth: 220,
    },
    term: { display: 'contents' },
    words: { fontVariantNumeric: 'tabular-nums' },
    track: { margin: 0 },
    bar: {
      display: 'block',
      height: 8,
      borderRadius: 2,
      backgroundColor: theme.palette.text.secondary,
    },
    whole: { height: 10, backgroundColor: theme.palette.primary.main },
  }),
  { name: 'CallboardHourBars' },
);

/**
 * Hours on call, and how many of them are at night, on a weekend, on a holiday: a bar and a word each. A night on a
 * weekend is both, so that the parts need not add up and do not share a bar.
 */
export function HourBars(props: { load: LoadOfPerson; most: number }) {
  const { load, most } = props;
  const classes = useStyles();
  const parts = [
    ['in all', load.hours],
    ['at night', load.nightHours],
    ['weekend', load.weekendHours],
    ['holiday', load.holidayHours],
  ] as const;
  return (
    <dl className={classes.root}>
      {parts.map(([name, hours], index) => (
        <div key={name} className={classes.term}>
          <Typography
            variant="body2"
            component="dt"
            color={index === 0 ? 'textPrimary' : 'textSecondary'}
            className={classes.words}
          >
            {hoursWords(hours)} {name}
          </Typography>
          <dd className={classes.track} aria-hidden="true">
            <span
              className={`${classes.bar} ${index === 0 ? classes.whole : ''}`}
              style={{ width: `${most > 0 ? (100 * hours) / most : 0}%` }}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}
