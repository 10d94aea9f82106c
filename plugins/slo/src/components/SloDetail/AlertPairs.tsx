import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  formatBurnRate,
  StateChip,
  Tone,
} from '@callboard/backstage-plugin-callboard-react';
import {
  alertPairsFor,
  BurnRates,
  SizedAlertPair,
} from '@callboard/backstage-plugin-slo-common';
import { Section } from './Section';

const useStyles = makeStyles(
  theme => ({
    frame: { overflowX: 'auto' },
    table: { marginTop: theme.spacing(0.5) },
    cell: {
      padding: theme.spacing(0.5, 1, 0.5, 0),
      whiteSpace: 'nowrap',
      fontVariantNumeric: 'tabular-nums',
    },
    row: {
      // Themes stripe every other row, which is for long tables.
      backgroundColor: 'transparent !important',
    },
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

function PairRow(props: { pair: SizedAlertPair; burnRates: BurnRates }) {
  const { pair, burnRates } = props;
  const { factor } = pair;
  const classes = useStyles();
  const rates = [burnRates[pair.long], burnRates[pair.short]];
  return (
    <TableRow className={classes.row}>
      <TableCell className={classes.cell} component="th" scope="row">
        {pair.severity}
      </TableCell>
      <TableCell className={classes.cell}>
        {pair.long}: {formatBurnRate(rates[0])}
      </TableCell>
      <TableCell className={classes.cell}>
        {pair.short}: {formatBurnRate(rates[1])}
      </TableCell>
      <TableCell className={classes.cell}>{formatBurnRate(factor)}</TableCell>
      <TableCell className={classes.cell}>
        <StateChip {...pairVerdict(rates, factor)} />
      </TableCell>
    </TableRow>
  );
}

/** The alert pairs: both look-backs of a pair must be above its factor. */
export function AlertPairs(props: {
  burnRates: BurnRates;
  windowSeconds: number;
}) {
  const classes = useStyles();
  const pairs = alertPairsFor(props.windowSeconds);
  if (pairs.length === 0) {
    return (
      <Section title="Alert pairs">
        The window is too short for them: the budget tells enough.
      </Section>
    );
  }
  return (
    <Section title="Alert pairs">
      <div className={classes.frame}>
        <Table
          size="small"
          className={classes.table}
          aria-label="Burn rates of the alert pairs"
        >
          <TableHead>
            <TableRow className={classes.row}>
              <TableCell className={classes.cell}>Severity</TableCell>
              <TableCell className={classes.cell}>Long</TableCell>
              <TableCell className={classes.cell}>Short</TableCell>
              <TableCell className={classes.cell}>Both above</TableCell>
              <TableCell className={classes.cell}>Now</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {pairs.map(pair => (
              <PairRow
                key={pair.long}
                pair={pair}
                burnRates={props.burnRates}
              />
            ))}
          </TableBody>
        </Table>
      </div>
    </Section>
  );
}
