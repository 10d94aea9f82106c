import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  Handoff,
  People,
  Turn,
} from '@callboard/backstage-plugin-oncall-common';
import { personOf } from '../../lib/people';
import { reasonWords } from '../../lib/reasonWords';
import {
  inBothZones,
  untilWords,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';
import { Contacts, PersonName } from '../Person';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(min(280px, 100%), 1fr))',
      gap: theme.spacing(2, 4),
      marginTop: theme.spacing(2),
    },
    turn: {
      paddingLeft: theme.spacing(1.5),
      borderLeft: `3px solid ${theme.palette.divider}`,
    },
  }),
  { name: 'CallboardHandoffTurns' },
);

function Side(props: {
  title: string;
  turn: Turn | undefined;
  people: People;
  zones: Zones;
  now: number;
}) {
  const { title, turn, people, zones, now } = props;
  const classes = useStyles();
  return (
    <section className={classes.turn} aria-label={title}>
      <Typography variant="body2" color="textSecondary">
        {title}
      </Typography>
      {(!turn || turn.users.length === 0) && (
        <Typography variant="h6" component="p">
          nobody known
        </Typography>
      )}
      {turn?.users.map(ref => (
        <div key={ref}>
          <Typography variant="h6" component="p">
            <PersonName person={personOf(people, ref)} />
          </Typography>
          <Contacts person={personOf(people, ref)} />
        </div>
      ))}
      {turn && (
        <Typography variant="body2">
          {turn.start !== null &&
            `from ${inBothZones(zones, Date.parse(turn.start), now)} `}
          {untilWords(zones, turn.end, now)},{' '}
          {reasonWords(turn.cause, { people, zones, now })}
        </Typography>
      )}
    </section>
  );
}

/** Who goes and who comes, with how to reach each. */
export function Turns(props: { handoff: Handoff; zones: Zones; now: number }) {
  const { handoff, zones, now } = props;
  const { outgoing, incoming, people } = handoff;
  const classes = useStyles();
  const common = { people, zones, now };
  return (
    <div className={classes.root}>
      <Side title="Outgoing" turn={outgoing} {...common} />
      <Side title="Incoming" turn={incoming} {...common} />
    </div>
  );
}
