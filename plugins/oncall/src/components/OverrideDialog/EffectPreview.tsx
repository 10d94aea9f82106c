import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  shareClock,
  spanWords,
  StateChip,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';
import { People } from '@callboard/backstage-plugin-oncall-common';
import { namesOf } from '../../lib/people';
import { Effect } from '../../lib/overrides/effect';
import { levelTitle } from '../../lib/timeline';

const HINDRANCES = {
  override: 'who is on call is there by another override; undo that one first',
  temporary:
    'a temporary schedule of the document holds, which stands above overrides',
};

/** More changes than this are counted. */
const MOST = 8;

const useStyles = makeStyles(
  theme => ({
    root: {
      padding: theme.spacing(1, 1.5),
      borderRadius: theme.shape.borderRadius,
      border: `1px solid ${theme.palette.divider}`,
    },
    list: { margin: 0, padding: 0, listStyle: 'none' },
    item: { padding: theme.spacing(0.5, 0) },
  }),
  { name: 'CallboardOverrideEffect' },
);

/** Which shifts will change, before anything does. */
export function EffectPreview(props: {
  effect: Effect;
  people: People;
  zones: Zones;
  now: number;
}) {
  const { effect, people, zones, now } = props;
  const { changes, hindrances } = effect;
  const classes = useStyles();
  const more = changes.length - MOST;
  return (
    <section className={classes.root} aria-label="What will change">
      <Typography variant="body2" component="h3">
        <strong>What will change</strong>
      </Typography>
      {changes.length === 0 && hindrances.length === 0 && (
        <StateChip
          tone="neutral"
          label="Nothing: whoever is to go is not on call then, or whoever comes is already."
        />
      )}
      <ul className={classes.list}>
        {changes.slice(0, MOST).map(change => (
          <li
            key={`${change.level.level} ${change.start}`}
            className={classes.item}
          >
            <Typography variant="body2">
              {levelTitle(change.level)}: {namesOf(people, change.before)} →{' '}
              <strong>{namesOf(people, change.after)}</strong>
            </Typography>
            <Typography variant="body2" color="textSecondary">
              {spanWords(zones.theirs, change.start, change.end, now)}
              {!shareClock(zones, change.start) &&
                ` (your ${spanWords(
                  zones.own,
                  change.start,
                  change.end,
                  now,
                )})`}
            </Typography>
            {change.after.length === 0 && (
              <StateChip tone="bad" label="This leaves the level empty." />
            )}
          </li>
        ))}
        {hindrances.map(({ kind, level }) => (
          <li key={`${kind} ${level.level}`} className={classes.item}>
            <StateChip
              tone="warning"
              label={`${levelTitle(level)}: ${HINDRANCES[kind]}.`}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Typography variant="body2" color="textSecondary">
          and {more} more
        </Typography>
      )}
    </section>
  );
}
