import { makeStyles, useTheme } from '@material-ui/core/styles';
import { formatBudget } from '../format';
import { Tone, toneColor } from '../tones';

/** An overdraft is drawn up to this many budgets; the number beside the bar has no limit. */
const DEEPEST_OVERDRAFT = 3;

/** Below this share the bar turns to the warning colour. */
const LOW = 0.2;

const useStyles = makeStyles(
  theme => ({
    track: {
      position: 'relative',
      display: 'block',
      width: '100%',
      minWidth: 48,
      height: 10,
      borderRadius: 3,
      overflow: 'hidden',
      backgroundColor: theme.palette.action.selected,
    },
    unknown: {
      backgroundColor: 'transparent',
      backgroundImage: `repeating-linear-gradient(135deg, ${theme.palette.text.disabled} 0 1.5px, transparent 1.5px 6px)`,
      border: `1px solid ${theme.palette.divider}`,
    },
    fill: { position: 'absolute', top: 0, bottom: 0, left: 0 },
    overdraft: {
      backgroundImage:
        'repeating-linear-gradient(90deg, transparent 0 4px, rgba(0,0,0,.25) 4px 6px)',
    },
    zero: {
      position: 'absolute',
      top: 0,
      bottom: 0,
      width: 2,
      backgroundColor: theme.palette.text.primary,
    },
  }),
  { name: 'CallboardBudgetBar' },
);

function toneOf(remaining: number): Tone {
  if (remaining <= 0) {
    return 'bad';
  }
  return remaining < LOW ? 'warning' : 'good';
}

/**
 * How much of an error budget is left. An overspent budget is drawn left of a zero mark, striped; an unknown one is
 * hatched and has no fill at all.
 * @public
 */
export function BudgetBar(props: {
  /** Ratio of the whole budget; may be negative; `null` is unknown. */
  remaining: number | null;
  /** Colours the fill where the verdict is not to be trusted; chosen by what is left where it is left out. */
  tone?: Tone;
}) {
  const { remaining } = props;
  const classes = useStyles();
  const theme = useTheme();
  if (remaining === null) {
    return (
      <span
        className={`${classes.track} ${classes.unknown}`}
        role="img"
        aria-label="Error budget left: unknown"
      />
    );
  }
  const color = toneColor(theme, props.tone ?? toneOf(remaining));
  const overdraft = Math.min(DEEPEST_OVERDRAFT, Math.max(0, -remaining));
  const zeroAt = (100 * overdraft) / (1 + overdraft);
  return (
    <span
      className={classes.track}
      role="img"
      aria-label={`Error budget left: ${formatBudget(remaining)}`}
    >
      {overdraft > 0 ? (
        <>
          <span
            className={`${classes.fill} ${classes.overdraft}`}
            style={{ width: `${zeroAt}%`, backgroundColor: color }}
          />
          <span className={classes.zero} style={{ left: `${zeroAt}%` }} />
        </>
      ) : (
        <span
          className={classes.fill}
          style={{
            width: `${Math.min(1, remaining) * 100}%`,
            backgroundColor: color,
          }}
        />
      )}
    </span>
  );
}
