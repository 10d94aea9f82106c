import { makeStyles, useTheme } from '@material-ui/core/styles';
import { Tone, toneColor } from '../tones';

const useStyles = makeStyles(
  theme => ({
    track: {
      position: 'relative',
      display: 'block',
      width: '100%',
      minWidth: 56,
      height: 12,
      borderRadius: 3,
      backgroundColor: theme.palette.action.selected,
    },
    unknown: {
      backgroundColor: 'transparent',
      backgroundImage: `repeating-linear-gradient(135deg, ${theme.palette.text.disabled} 0 1.5px, transparent 1.5px 6px)`,
      border: `1px solid ${theme.palette.divider}`,
    },
    fill: { position: 'absolute', top: 0, bottom: 0, left: 0, borderRadius: 3 },
    above: {
      backgroundImage:
        'repeating-linear-gradient(135deg, transparent 0 4px, rgba(0,0,0,.25) 4px 6px)',
    },
    // The threshold stands out of the bar on both sides, so that it is seen upon a full one.
    threshold: {
      position: 'absolute',
      top: -3,
      bottom: -3,
      left: '50%',
      width: 2,
      marginLeft: -1,
      backgroundColor: theme.palette.text.primary,
    },
  }),
  { name: 'CallboardThresholdBar' },
);

/**
 * A value against a threshold, which is always in the middle: what crosses it is above, and striped. A value of more
 * than twice the threshold fills the bar; the number belongs beside it.
 * @public
 */
export function ThresholdBar(props: {
  /** At least 0; `null` is unknown. */
  value: number | null;
  threshold: number;
  /** What it shows, for who cannot see it, for example "1 h: 6.2×, threshold 14.4×". */
  label: string;
  /** Colours a value that is above; `warning` where it is left out. */
  tone?: Tone;
}) {
  const { value, threshold, label, tone = 'warning' } = props;
  const classes = useStyles();
  const theme = useTheme();
  const above = value !== null && value > threshold;
  const share =
    value === null || threshold <= 0 ? 0 : Math.min(1, value / (2 * threshold));
  return (
    <span
      className={`${classes.track} ${value === null ? classes.unknown : ''}`}
      role="img"
      aria-label={label}
    >
      {value !== null && (
        <span
          className={`${classes.fill} ${above ? classes.above : ''}`}
          style={{
            width: `${share * 100}%`,
            backgroundColor: toneColor(theme, above ? tone : 'neutral'),
          }}
        />
      )}
      <span className={classes.threshold} />
    </span>
  );
}
