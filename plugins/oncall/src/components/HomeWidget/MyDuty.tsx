import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Part,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Duty } from '@callboard/backstage-plugin-oncall-common';
import { dividedAt, shiftKey } from '../../lib/duty';
import { DUTY_DAYS, useDuty } from '../../lib/useDuty';
import { OpenIncidentsOf, ShiftLine } from '../Duty';

const useStyles = makeStyles(
  { list: { margin: 0, padding: 0, listStyle: 'none' } },
  { name: 'CallboardMyDuty' },
);

function Loaded(props: { duty: Duty }) {
  const { duty } = props;
  const classes = useStyles();
  const now = useNow();
  const { current, coming } = dividedAt(duty.shifts, now);
  const [next] = coming;
  const burning = duty.services.filter(({ openIncidents }) => openIncidents);
  return (
    <>
      {current.length === 0 && (
        <div>
          <StateChip tone="neutral" label="You are not on call now." />
        </div>
      )}
      {current.length > 0 && (
        <ul className={classes.list} aria-label="You are on call now">
          {current.map(shift => (
            <ShiftLine key={shiftKey(shift)} duty={duty} shift={shift} />
          ))}
        </ul>
      )}
      {current.length > 0 && burning.length > 0 && (
        <OpenIncidentsOf
          entityRefs={burning.map(({ entityRef }) => entityRef)}
        />
      )}
      {next ? (
        <>
          <Typography variant="body2" color="textSecondary">
            Your next shift
          </Typography>
          <ul className={classes.list} aria-label="Your next shift">
            <ShiftLine duty={duty} shift={next} />
          </ul>
        </>
      ) : (
        <Typography variant="body2" color="textSecondary">
          No shift of yours begins in the next {DUTY_DAYS} days.
        </Typography>
      )}
    </>
  );
}

/** Whether I am on call now, and when next; says so also to people without shifts. */
export function MyDuty(props: { me: string }) {
  const duty = useDuty(props.me);
  return (
    <Part
      resource={duty}
      action="read your shifts"
      name="your shifts"
      bones={[18, 18]}
      ageless
    >
      {value => <Loaded duty={value} />}
    </Part>
  );
}
