import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { StateChip } from '@callboard/backstage-plugin-callboard-react';
import { LevelResult } from '@callboard/backstage-plugin-scorecards-common';
import { passedWords } from '../../lib/passedWords';
import { LEVEL_STATES } from '../../lib/words/standings';

const useStyles = makeStyles(
  theme => ({
    root: { margin: 0, padding: 0, listStyle: 'none' },
    step: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(0, 1.5),
      padding: theme.spacing(0.25, 0),
      overflowWrap: 'anywhere',
    },
    name: { minWidth: '6em', fontWeight: 700 },
  }),
  { name: 'CallboardLadder' },
);

/** Levels from the highest down, with whether each is reached, by its own checks. */
export function Ladder(props: { levels: LevelResult[] }) {
  const classes = useStyles();
  return (
    <ul className={classes.root} aria-label="Levels">
      {[...props.levels].reverse().map(({ level, state, counts }) => {
        const { tone, label } = LEVEL_STATES[state];
        return (
          <li key={level} className={classes.step}>
            <Typography
              variant="body2"
              component="span"
              className={classes.name}
            >
              {level}
            </Typography>
            <StateChip tone={tone} label={label} />
            <Typography variant="body2" component="span" color="textSecondary">
              {passedWords(counts)}
            </Typography>
          </li>
        );
      })}
    </ul>
  );
}
