import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  inBothZones,
  StateChip,
  untilWords,
  useNow,
  useZones,
} from '@callboard/backstage-plugin-callboard-react';
import { Duty, DutyShift } from '@callboard/backstage-plugin-oncall-common';
import { zoneOf } from '../../lib/duty';
import { reasonWords } from '../../lib/reasonWords';
import { useScheduleLink } from '../../lib/scheduleLink';
import { holds, spanOf } from '../../lib/spans';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
      padding: theme.spacing(0.25, 0),
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'CallboardShiftLine' },
);

/** One shift of somebody as an item of a list: of which schedule and level, from when until when, and why. */
export function ShiftLine(props: { duty: Duty; shift: DutyShift }) {
  const { duty, shift } = props;
  const { schedule, title, levelName, start, end, cause } = shift;
  const classes = useStyles();
  const now = useNow();
  const zones = useZones(zoneOf(duty, shift));
  const to = useScheduleLink()(schedule);
  const isNow = holds(spanOf(shift), now);
  const until = untilWords(zones, end, now);
  const reason = reasonWords(cause, { people: duty.people, zones, now });
  return (
    <li className={classes.root}>
      {isNow && <StateChip tone="warning" label="now" />}
      <Typography variant="body2" component="span">
        {to ? <Link to={to}>{title}</Link> : title}, {levelName}
      </Typography>
      <Typography variant="body2" component="span">
        {isNow || start === null
          ? until
          : `${inBothZones(zones, Date.parse(start), now)} – ${
              end === null
                ? 'without an end'
                : inBothZones(zones, Date.parse(end), now)
            }`}
      </Typography>
      {cause.kind !== 'rotation' && (
        <Typography variant="body2" component="span" color="textSecondary">
          {reason}
        </Typography>
      )}
    </li>
  );
}
