import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  formatBurnRate,
  StateChip,
  ThresholdBar,
  Tone,
} from '@callboard/backstage-plugin-callboard-react';
import {
  alertPairsFor,
  BurnRates,
  SizedAlertPair,
} from '@callboard/backstage-plugin-slo-common';
import { Section } from '../Section';

const useStyles = makeStyles(
  theme => ({
    list: { listStyle: 'none', margin: 0, padding: 0 },
    pair: {
      padding: theme.spacing(0.75, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(0, 2),
      fontFamily: theme.typography.fontFamily,
      fontSize: theme.typography.body2.fontSize,
    },
    bars: {
      display: 'grid',
      gridTemplateColumns: '3em minmax(64px, 1fr) 4.5em',
      alignItems: 'center',
      columnGap: theme.spacing(1),
      fontFamily: theme.typography.fontFamily,
      fontVariantNumeric: 'tabular-nums',
      fontSize: theme.typography.body2.fontSize,
      lineHeight: 1.7,
    },
    number: { textAlign: 'right' },
  }),
  { name: 'CallboardAlertPairs' },
);

function pairVerdict(
  rates: (number | null | undefined)[],
  factor: number,
): { tone: Tone; label: string } {
  const known = rates.filter((r): r is number => typeof r === 'number');
  if (known.some(rate => rate <= factor)) {
    return { tone: 'neutral', label: 'quiet' };
  }
  return known.length === rates.length
    ? { tone: 'warning', label: 'burning' }
    : { tone: 'unknown', label: 'unknown' };
}

function Pair(props: { pair: SizedAlertPair; burnRates: BurnRates }) {
  const { pair, burnRates } = props;
  const { factor, severity, long, short } = pair;
  const classes = useStyles();
  const limit = formatBurnRate(factor);
  const verdict = pairVerdict([burnRates[long], burnRates[short]], factor);
  return (
    <li className={classes.pair}>
      <div className={classes.head}>
        <StateChip {...verdict} />
        <span>
          {severity} when both are above {limit}
        </span>
      </div>
      {[long, short].map(lookback => {
        const rate = burnRates[lookback] ?? null;
        return (
          <div key={lookback} className={classes.bars}>
            <span>{lookback}</span>
            <ThresholdBar
              value={rate}
              threshold={factor}
              // One look-back above its factor is no alert yet.
              tone={verdict.tone === 'warning' ? 'warning' : 'neutral'}
              label={`${lookback}: ${formatBurnRate(rate)}, threshold ${limit}`}
            />
            <span className={classes.number}>{formatBurnRate(rate)}</span>
          </div>
        );
      })}
    </li>
  );
}

/** "page above 14.4×, page above 6×, ticket above 3×". */
function factorWords(pairs: SizedAlertPair[]): string {
  return pairs
    .map(
      ({ severity, factor }) => `${severity} above ${formatBurnRate(factor)}`,
    )
    .join(', ');
}

/** The alert pairs, most urgent first: both look-backs of a pair must be above its factor, the line in the middle. */
export function AlertPairs(props: {
  burnRates: BurnRates;
  windowSeconds: number;
}) {
  const { burnRates, windowSeconds } = props;
  const classes = useStyles();
  const pairs = alertPairsFor(windowSeconds);
  const known = Object.values(burnRates).some(rate => rate !== null);
  const instead =
    pairs.length === 0
      ? 'The window is too short for them: the budget tells enough.'
      : `No burn rate is known, so nothing can be said of them: ${factorWords(
          pairs,
        )}.`;
  return (
    <Section title="Alert pairs">
      {pairs.length > 0 && known ? (
        <ul className={classes.list} aria-label="Burn rates of the alert pairs">
          {pairs.map(pair => (
            <Pair key={pair.long} pair={pair} burnRates={burnRates} />
          ))}
        </ul>
      ) : (
        <Typography variant="body2">{instead}</Typography>
      )}
    </Section>
  );
}
