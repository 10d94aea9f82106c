import { makeStyles } from '@material-ui/core/styles';
import ButtonBase from '@material-ui/core/ButtonBase';
import Typography from '@material-ui/core/Typography';
import {
  formatCount,
  ToneMark,
} from '@callboard/backstage-plugin-callboard-react';
import { SloFacets, SloState } from '@callboard/backstage-plugin-slo-common';
import { STATE_WORDS, stateTone } from '../../lib/verdict';

/** Worst first, then what is not judged. */
const ORDER: SloState[] = [
  'exhausted',
  'burning',
  'unknown',
  'no-traffic',
  'not-started',
  'healthy',
];

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
  { name: 'CallboardStateCounters' },
);

/** How many SLOs are in each state; each counter is a filter that can be switched on and off. */
export function StateCounters(props: {
  counts: SloFacets['state'] | undefined;
  chosen: SloState[];
  onChange: (chosen: SloState[]) => void;
}) {
  const { counts, chosen, onChange } = props;
  const classes = useStyles();
  return (
    <div className={classes.root} role="group" aria-label="Filter by state">
      {ORDER.map(state => {
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
              <ToneMark tone={stateTone(state)} />
              <Typography variant="h6" component="span">
                {count === undefined ? '…' : formatCount(count)}
              </Typography>
            </span>
            <Typography variant="body2" component="span">
              {STATE_WORDS[state]}
            </Typography>
          </ButtonBase>
        );
      })}
    </div>
  );
}
