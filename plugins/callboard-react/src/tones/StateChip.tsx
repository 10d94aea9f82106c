import { makeStyles } from '@material-ui/core/styles';
import { Tone } from './tone';
import { ToneMark } from './ToneMark';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: theme.spacing(0.75),
      color: theme.palette.text.primary,
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
      lineHeight: 1.4,
    },
  }),
  { name: 'CallboardStateChip' },
);

/**
 * A verdict as a shape, a colour and a word; the colour is never the only sign.
 * @public
 */
export function StateChip(props: {
  tone: Tone;
  /** The word, for example "healthy" or "burning 6.2×". */
  label: string;
  /** Shown on hover: why. */
  title?: string;
}) {
  const classes = useStyles();
  return (
    <span className={classes.root} title={props.title}>
      <ToneMark tone={props.tone} />
      <span>{props.label}</span>
    </span>
  );
}
