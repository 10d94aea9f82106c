import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import {
  formatDuration,
  inBothZones,
  StateChip,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';
import Typography from '@material-ui/core/Typography';
import { Gap } from '@callboard/backstage-plugin-oncall-common';

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, padding: 0, listStyle: 'none' },
    item: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(2),
      padding: theme.spacing(0.5, 0),
    },
  }),
  { name: 'CallboardGapList' },
);

/** Of more gaps than this the rest is counted. */
const MOST = 8;

/** Gaps to come, soonest first, each to be filled where that is allowed. */
export function GapList(props: {
  gaps: readonly Gap[];
  zones: Zones;
  now: number;
  /** Asks for somebody to fill a gap. */
  onFill?: (gap: Gap) => void;
}) {
  const { gaps, zones, now, onFill } = props;
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label="Gaps ahead">
      {gaps.slice(0, MOST).map(gap => {
        const start = Date.parse(gap.start);
        const end = Date.parse(gap.end);
        return (
          <li key={`${gap.severity} ${gap.start}`} className={classes.item}>
            <StateChip
              tone={gap.severity === 'red' ? 'bad' : 'warning'}
              label={
                gap.severity === 'red'
                  ? 'nobody at all'
                  : `${gap.levels.join(', ')} empty, a later level answers`
              }
            />
            <Typography variant="body2">
              {start <= now ? 'now' : inBothZones(zones, start, now)} –{' '}
              {inBothZones(zones, end, now)},{' '}
              {formatDuration((end - Math.max(start, now)) / 1000)}
            </Typography>
            {onFill && (
              <Button size="small" onClick={() => onFill(gap)}>
                Fill …
              </Button>
            )}
          </li>
        );
      })}
      {gaps.length > MOST && (
        <Typography component="li" variant="body2" color="textSecondary">
          and {gaps.length - MOST} more
        </Typography>
      )}
    </ul>
  );
}
