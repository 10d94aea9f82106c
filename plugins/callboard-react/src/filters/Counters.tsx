import { makeStyles } from '@material-ui/core/styles';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import { formatCount } from '../format';
import { Tone, ToneMark } from '../tones';

/** A state to count. @public */
export interface Counter<S extends string> {
  state: S;
  label: string;
  tone: Tone;
  /** See {@link tintedColor}. */
  strength?: number;
}

const useStyles = makeStyles(
  theme => ({
    root: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
    counter: {
      flexDirection: 'column',
      alignItems: 'flex-start',
      minWidth: 120,
      padding: theme.spacing(1, 2),
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: theme.shape.borderRadius,
      backgroundColor: theme.palette.background.paper,
      '&:hover': { backgroundColor: theme.palette.action.hover },
      '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}` },
    },
    pressed: {
      borderColor: theme.palette.text.primary,
      boxShadow: `inset 0 -3px ${theme.palette.text.primary}`,
    },
    none: { color: theme.palette.text.secondary },
    count: { display: 'flex', alignItems: 'center', gap: theme.spacing(1) },
  }),
  { name: 'CallboardCounters' },
);

/**
 * How many things are in each state; each counter is a filter that can be switched on and off.
 * @public
 */
export function Counters<S extends string>(props: {
  /** For screen readers: "Filter by state". */
  label: string;
  /** Worst first. */
  counters: readonly Counter<S>[];
  /** Of all pages; absent until they are known. */
  counts: Partial<Record<S, number>> | undefined;
  chosen: readonly S[];
  onChange: (chosen: S[]) => void;
}) {
  const { label, counters, counts, chosen, onChange } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="group" aria-label={label}>
      {counters.map(({ state, label: words, tone, strength }) => {
        const pressed = chosen.includes(state);
        const count = counts ? counts[state] ?? 0 : undefined;
        return (
          <ButtonBase
            key={state}
            className={`${classes.counter} ${pressed ? classes.pressed : ''} ${
              count === 0 ? classes.none : ''
            }`}
            aria-pressed={pressed}
            onClick={() =>
              onChange(
                pressed ? chosen.filter(s => s !== state) : [...chosen, state],
              )
            }
          >
            <span className={classes.count}>
              <ToneMark tone={tone} strength={strength} />
              <Typography variant="h6" component="span">
                {count === undefined ? '…' : formatCount(count)}
              </Typography>
            </span>
            <Typography variant="body2" component="span">
              {words}
            </Typography>
          </ButtonBase>
        );
      })}
    </div>
  );
}
