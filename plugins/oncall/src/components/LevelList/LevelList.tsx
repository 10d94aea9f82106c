import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatDuration,
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
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fill, minmax(280px, 1fr))',
      gap: theme.spacing(2, 3),
      margin: 0,
      padding: 0,
      listStyle: 'none',
    },
    level: {
      minWidth: 0,
      paddingLeft: theme.spacing(1.5),
      borderLeft: `3px solid ${theme.palette.divider}`,
    },
    people: { margin: 0, padding: 0, listStyle: 'none' },
    person: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.subtitle1.fontSize,
    },
  }),
  { name: 'CallboardLevelList' },
);

/** When a level is asked: at once, or after those before it had their time. */
function askedWords(levels: readonly LevelNow[], index: number): string {
  const before = levels.slice(0, index);
  const delays = before.map(({ delaySeconds }) => delaySeconds);
  if (index === 0) {
    return 'asked first';
  }
  return delays.includes(undefined)
    ? 'asked next'
    : `asked after ${formatDuration(
        delays.reduce<number>((sum, delay) => sum + (delay ?? 0), 0),
      )}`;
}

/** Every level of a schedule: who is on call now, until when and why, and who is next. */
export function LevelList(props: {
  name: string;
  levels: readonly LevelNow[];
  people: People;
  zones: Zones;
  now: number;
}) {
  const { name, levels, people, zones, now } = props;
  const classes = useStyles();
  return (
    <ol className={classes.root} aria-label={`On call for ${name}`}>
      {levels.map((level, index) => {
        const { users, end, cause, next } = level;
        return (
          <li key={level.level} className={classes.level}>
            <Typography variant="body2" color="textSecondary">
              {levelTitle(level)}, {askedWords(levels, index)}
            </Typography>
            {users.length === 0 && <StateChip {...nobodyWords(level)} />}
            <ul className={classes.people}>
              {users.map(ref => (
                <li key={ref} className={classes.person}>
                  <PersonName person={personOf(people, ref)} />
                  <Contacts person={personOf(people, ref)} />
                </li>
              ))}
            </ul>
            <Typography variant="body2">
              {[
                cause.kind !== 'unknown' && untilWords(zones, end, now),
                users.length > 0 && reasonWords(cause, { people, zones, now }),
                cause.kind === 'unknown' && cause.note,
              ]
                .filter(Boolean)
                .join(', ')}
            </Typography>
            {next?.start && (
              <Typography variant="body2" color="textSecondary">
                next: <PeopleNames refs={next.users} people={people} /> from{' '}
                {inBothZones(zones, Date.parse(next.start), now)}
              </Typography>
            )}
          </li>
        );
      })}
    </ol>
  );
}
