import { makeStyles } from '@material-ui/core/styles';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  formatBudget,
  formatBurnRate,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus, urgency } from '@callboard/backstage-plugin-slo-common';
import { SloVerdict } from '../../SloVerdict';
import { Section } from '../Section';

const useStyles = makeStyles(
  theme => ({
    frame: { overflowX: 'auto' },
    cell: {
      padding: theme.spacing(0.5, 1, 0.5, 0),
      fontVariantNumeric: 'tabular-nums',
      // Themes break words anywhere; a number on two lines is two numbers.
      overflowWrap: 'normal',
      wordBreak: 'normal',
    },
    row: {
      // Themes stripe every other row, which is for long tables.
      backgroundColor: 'transparent !important',
    },
    own: { fontWeight: 'bold' },
  }),
  { name: 'CallboardSloRegions' },
);

/** Worst first: by state, then by what is left. */
function worstFirst(a: SloStatus, b: SloStatus): number {
  return (
    urgency(a.state, a.data) - urgency(b.state, b.data) ||
    (a.errorBudgetRemaining ?? 1) - (b.errorBudgetRemaining ?? 1)
  );
}

/** The same promise in each region; the worst one decides for the service. */
export function Regions(props: {
  status: SloStatus;
  /** All SLOs of the same entity and title, this one among them. */
  regions: readonly SloStatus[];
}) {
  const { status, regions } = props;
  const classes = useStyles();
  const sorted = [...regions].sort(worstFirst);
  return (
    <Section title="Regions">
      <div className={classes.frame}>
        <Table size="small" aria-label={`${status.title} by region`}>
          <TableHead>
            <TableRow className={classes.row}>
              {['Region', 'State', 'Budget left', '1h', '6h'].map(header => (
                <TableCell key={header} className={classes.cell}>
                  {header}
                </TableCell>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {sorted.map((slo, i) => (
              <TableRow key={slo.ref} className={classes.row}>
                <TableCell
                  component="th"
                  scope="row"
                  className={`${classes.cell} ${
                    slo.ref === status.ref ? classes.own : ''
                  }`}
                >
                  <EntityRefLink
                    entityRef={slo.ref}
                    title={slo.region ?? 'no region'}
                    hideIcon
                  />
                  {i === 0 && (
                    <Typography variant="caption" component="div">
                      decides
                    </Typography>
                  )}
                </TableCell>
                <TableCell className={classes.cell}>
                  <SloVerdict status={slo} />
                </TableCell>
                <TableCell className={classes.cell}>
                  {formatBudget(slo.errorBudgetRemaining)}
                </TableCell>
                <TableCell className={classes.cell}>
                  {formatBurnRate(slo.burnRates['1h'])}
                </TableCell>
                <TableCell className={classes.cell}>
                  {formatBurnRate(slo.burnRates['6h'])}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </Section>
  );
}
