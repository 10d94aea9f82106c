import { makeStyles } from '@material-ui/core/styles';
import Button from '@material-ui/core/Button';
import Table from '@material-ui/core/Table';
import TableBody from '@material-ui/core/TableBody';
import TableCell from '@material-ui/core/TableCell';
import TableHead from '@material-ui/core/TableHead';
import TableRow from '@material-ui/core/TableRow';
import {
  BudgetBar,
  formatBudget,
  formatBurnRate,
  formatRatio,
  Sparkline,
  StateChip,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { Shown } from '../../lib/shown';
import { objectiveVerdict } from '../../lib/verdict';

const useStyles = makeStyles(
  theme => ({
    frame: { overflowX: 'auto', margin: theme.spacing(1, 0) },
    table: { minWidth: 640 },
    cell: {
      padding: theme.spacing(0.5, 2, 0.5, 0),
      fontVariantNumeric: 'tabular-nums',
      // Themes break words anywhere; a number on two lines is two numbers.
      overflowWrap: 'normal',
      wordBreak: 'normal',
    },
    row: { backgroundColor: 'transparent !important' },
    name: { textTransform: 'none', textAlign: 'left' },
    chosen: { boxShadow: `inset 0 -3px ${theme.palette.text.primary}` },
    budget: { minWidth: 120 },
  }),
  { name: 'CallboardObjectives' },
);

/** A slice is bad if that of any component is, whatever their weights. */
const isWeighed = ({ composite, budgetingMethod }: SloStatus) =>
  composite && budgetingMethod !== 'Timeslices';

function ObjectiveRow(props: {
  objective: Shown;
  status: SloStatus;
  chosen: boolean;
  onChoose: () => void;
}) {
  const { objective, status, chosen, onChoose } = props;
  const classes = useStyles();
  const { tone, words } = objectiveVerdict(objective, status.data);
  const name = objective.name ?? 'The whole';
  // Events of different kinds have no ratio together.
  const hasRatio =
    objective.name !== undefined || status.budgetingMethod !== 'Occurrences';
  const target = objective.target === null ? '' : formatRatio(objective.target);
  const left = objective.errorBudgetRemaining;
  return (
    <TableRow className={classes.row} selected={chosen}>
      <TableCell component="th" scope="row" className={classes.cell}>
        <Button
          size="small"
          variant="outlined"
          className={`${classes.name} ${chosen ? classes.chosen : ''}`}
          aria-pressed={chosen}
          aria-label={`${name}: ${[target, words].filter(Boolean).join(', ')}`}
          onClick={onChoose}
        >
          {name}
        </Button>
      </TableCell>
      <TableCell className={classes.cell}>{target}</TableCell>
      <TableCell className={classes.cell}>
        <StateChip tone={tone} label={words} title={objective.reason} />
      </TableCell>
      <TableCell className={classes.cell}>
        {hasRatio ? formatRatio(objective.sli) : ''}
      </TableCell>
      <TableCell className={`${classes.cell} ${classes.budget}`}>
        <BudgetBar remaining={left} tone={tone === 'good' ? undefined : tone} />
        {formatBudget(left)}
      </TableCell>
      <TableCell className={classes.cell}>
        {formatBurnRate(objective.burnRates['1h'])}
      </TableCell>
      <TableCell className={classes.cell}>
        <Sparkline
          values={objective.trend ?? []}
          label={`Budget trend of ${name}`}
          tone={tone}
          width={72}
        />
      </TableCell>
      {isWeighed(status) && (
        <TableCell className={classes.cell}>
          {objective.name === undefined ? '' : objective.weight ?? 1}
        </TableCell>
      )}
    </TableRow>
  );
}

/** The objectives of one SLO beside each other; the chosen one is drawn below. */
export function Objectives(props: {
  status: SloStatus;
  choices: Shown[];
  chosen: Shown;
  /** Called without a name for a composite as a whole. */
  onChoose: (name: string | undefined) => void;
}) {
  const { status, choices, chosen, onChoose } = props;
  const classes = useStyles();
  const headers = [
    'Objective',
    'Target',
    'State',
    'Good',
    'Budget left',
    'Burn 1h',
    'Trend',
    ...(isWeighed(status) ? ['Weight'] : []),
  ];
  return (
    <div className={classes.frame}>
      <Table
        size="small"
        className={classes.table}
        aria-label={`Objectives of ${status.title}`}
      >
        <TableHead>
          <TableRow className={classes.row}>
            {headers.map(header => (
              <TableCell key={header} className={classes.cell}>
                {header}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {choices.map(objective => (
            <ObjectiveRow
              key={objective.name ?? ''}
              objective={objective}
              status={status}
              chosen={objective.name === chosen.name}
              onChoose={() => onChoose(objective.name)}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
