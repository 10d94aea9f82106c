import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  inBothZones,
  StateChip,
  Zones,
} from '@callboard/backstage-plugin-callboard-react';
import { Override, People } from '@callboard/backstage-plugin-oncall-common';
import { nameOf } from '../../lib/people';
import { overrideWords } from './overrideWords';
import { UndoOverride } from './UndoOverride';

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
    text: { flex: '0 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  }),
  { name: 'CallboardOverrideList' },
);

/** Overrides of a schedule that are not over, each to be undone by whoever may. */
export function OverrideList(props: {
  overrides: readonly Override[];
  people: People;
  zones: Zones;
  now: number;
  onUndone: () => void;
}) {
  const { overrides, people, zones, now, onUndone } = props;
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label="Overrides">
      {overrides.map(override => {
        const { id, level, start, end, reason, createdBy, state } = override;
        const words = overrideWords(override, people);
        return (
          <li key={id} className={classes.item}>
            <StateChip
              tone="neutral"
              label={state === 'active' ? 'in force' : state}
            />
            <div className={classes.text}>
              <Typography variant="body2">
                {words}, {level ?? 'every level'},{' '}
                {inBothZones(zones, Date.parse(start), now)} –{' '}
                {inBothZones(zones, Date.parse(end), now)}
              </Typography>
              <Typography variant="body2" color="textSecondary">
                by {nameOf(people, createdBy)}
                {reason && `: ${reason}`}
              </Typography>
            </div>
            {override.mayCancel && (
              <UndoOverride
                override={override}
                label={words}
                onUndone={onUndone}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
