import { makeStyles } from '@material-ui/core/styles';
import { formatBurnRate } from '@callboard/backstage-plugin-callboard-react';
import { BurnRates } from '@callboard/backstage-plugin-slo-common';

/** The long look-backs of the default alert pairs. */
const LOOKBACKS = ['1h', '6h', '1d', '3d'];

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'repeat(4, minmax(3em, 1fr))',
      columnGap: theme.spacing(1),
      margin: 0,
      fontVariantNumeric: 'tabular-nums',
    },
    term: {
      color: theme.palette.text.secondary,
      fontSize: theme.typography.caption.fontSize,
    },
    value: { margin: 0, gridRow: 2, whiteSpace: 'nowrap' },
    above: { fontWeight: 'bold' },
  }),
  { name: 'CallboardBurnCell' },
);

/** Burn rates of four look-backs; above 1 the budget does not last, and the number is bold. */
export function BurnCell(props: { burnRates: BurnRates }) {
  const classes = useStyles();
  return (
    <dl className={classes.root}>
      {LOOKBACKS.map(lookback => {
        const rate = props.burnRates[lookback] ?? null;
        return [
          <dt key={lookback} className={classes.term}>
            {lookback}
          </dt>,
          <dd
            key={`${lookback}-rate`}
            className={`${classes.value} ${
              rate !== null && rate > 1 ? classes.above : ''
            }`}
          >
            {rate === null ? (
              <span title="unknown" aria-label="unknown" role="img">
                –
              </span>
            ) : (
              formatBurnRate(rate)
            )}
          </dd>,
        ];
      })}
    </dl>
  );
}
