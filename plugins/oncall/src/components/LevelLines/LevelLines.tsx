import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  inBothZones,
  StateChip,
  untilWords,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';
import { LevelNow, People } from '@callboard/backstage-plugin-oncall-common';
import { nobodyWords } from '../../lib/nobody';
import { personOf } from '../../lib/people';
import { reasonWords } from '../../lib/reasonWords';
import { levelTitle } from '../../lib/timeline';
import { Contacts, PeopleNames, PersonName } from '../Person';

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, padding: 0, listStyle: 'none' },
    line: {
      display: 'grid',
      gridTemplateColumns: '6.5rem minmax(0, 1fr)',
      columnGap: theme.spacing(1.5),
      padding: theme.spacing(0.5, 0),
      '$narrow &': { gridTemplateColumns: 'minmax(0, 1fr)' },
    },
    narrow: {},
    title: { overflowWrap: 'anywhere' },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
    },
  }),
  { name: 'CallboardLevelLines' },
);

/** Who of one level, each with how to reach them; or that it is nobody. */
function Who(props: { level: LevelNow; people: People; contacts: boolean }) {
  const { level, people, contacts } = props;
  const classes = useStyles();
  if (level.users.length === 0) {
    return <StateChip {...nobodyWords(level)} />;
  }
  if (!contacts) {
    return (
      <Typography variant="body2">
        <PeopleNames refs={level.users} people={people} />
      </Typography>
    );
  }
  return (
    <>
      {level.users.map(ref => (
        <div key={ref} className={classes.row}>
          <Typography variant="body1" component="span">
            <PersonName person={personOf(people, ref)} />
          </Typography>
          <Contacts person={personOf(people, ref)} />
        </div>
      ))}
    </>
  );
}

/**
 * Every level of a schedule in as few lines as can be: who now, until when and why, and who is next. Where there is
 * little room, the name of the level stands above.
 */
export function LevelLines(props: {
  /** Of what: for screen readers. */
  name: string;
  levels: readonly LevelNow[];
  people: People;
  zones: Zones;
  now: number;
  /** How to reach each; left out in lists of many schedules. */
  contacts?: boolean;
  narrow?: boolean;
}) {
  const { name, levels, people, zones, now, contacts = true } = props;
  const classes = useStyles();
  return (
    <ol
      className={`${classes.root} ${props.narrow ? classes.narrow : ''}`}
      aria-label={`On call for ${name}`}
    >
      {levels.map(level => (
        <li key={level.level} className={classes.line}>
          <Typography
            variant="body2"
            color="textSecondary"
            className={classes.title}
          >
            {levelTitle(level)}
          </Typography>
          <div>
            <Who level={level} people={people} contacts={contacts} />
            <div className={classes.row}>
              <Typography variant="body2" component="span">
                {(level.users.length > 0 || level.end !== null) &&
                  untilWords(zones, level.end, now)}
                {level.users.length > 0 &&
                  `, ${reasonWords(level.cause, { people, zones, now })}`}
              </Typography>
              {level.next?.start && (
                <Typography
                  variant="body2"
                  component="span"
                  color="textSecondary"
                >
                  next <PeopleNames refs={level.next.users} people={people} />{' '}
                  from {inBothZones(zones, Date.parse(level.next.start), now)}
                </Typography>
              )}
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}
