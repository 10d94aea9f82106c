import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  ClampedText,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import {
  FactField,
  FactValue,
} from '@callboard/backstage-plugin-scorecards-common';
import { factAge, valueWords } from '../../../lib/evidenceWords';

const useStyles = makeStyles(
  theme => ({
    root: { padding: theme.spacing(0.5, 0), overflowWrap: 'anywhere' },
    name: {
      padding: theme.spacing(0.25, 0.5),
      fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
      fontSize: theme.typography.body2.fontSize,
      color: theme.palette.primary.main,
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
  }),
  { name: 'CallboardFactItem' },
);

/** A fact: name, type, unit, what it says, and what it is for an entity. */
export function FactItem(props: {
  field: FactField;
  value: FactValue | undefined;
  onInsert: () => void;
}) {
  const { field, value, onInsert } = props;
  const { name, type, unit, description } = field;
  const classes = useStyles();
  const now = useNow();
  const age = value && factAge(value, now);
  return (
    <li className={classes.root}>
      <ButtonBase
        className={classes.name}
        aria-label={`Insert ${name}`}
        onClick={onInsert}
      >
        {name}
      </ButtonBase>{' '}
      <Typography variant="caption" color="textSecondary">
        {type}
        {unit && `, ${unit}`}
      </Typography>
      {value && (
        <Typography variant="body2" component="div">
          <ClampedText
            lines={2}
            text={`= ${valueWords(value, now)}${age ? ` (${age})` : ''}${
              value.reason ? `: ${value.reason}` : ''
            }`}
          />
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {description}
      </Typography>
    </li>
  );
}
