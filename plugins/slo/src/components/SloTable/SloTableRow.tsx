import IconButton from '@material-ui/core/IconButton';
import TableCell from '@material-ui/core/TableCell';
import TableRow from '@material-ui/core/TableRow';
import Typography from '@material-ui/core/Typography';
import ExpandMoreIcon from '@material-ui/icons/ExpandMore';
import ChevronRightIcon from '@material-ui/icons/ChevronRight';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import {
  ClampedText,
  formatInstant,
  formatInstantInFull,
  FreshnessBadge,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { freshnessOf } from '../../lib/freshness';
import { promiseWords } from '../../lib/promise';
import { whyOf } from '../../lib/why';
import { SloDetail } from '../SloDetail';
import { BudgetLeft, BudgetTrend, SloMarks, SloVerdict } from '../SloVerdict';
import { Column } from './columns';
import { BurnCell } from './BurnCell';
import { useTableStyles } from './useTableStyles';

function Whose(props: { status: SloStatus }) {
  const { entityRef, ownerRef, tier } = props.status;
  return (
    <Typography variant="caption" component="div">
      {entityRef ? (
        <EntityRefLink entityRef={entityRef} />
      ) : (
        'names no entity of the catalog'
      )}
      {ownerRef && (
        <>
          {' · '}
          <EntityRefLink entityRef={ownerRef} defaultKind="group" />
        </>
      )}
      {tier && ` · tier ${tier}`}
    </Typography>
  );
}

function Ages(props: { status: SloStatus }) {
  const { since } = props.status;
  const now = useNow();
  return (
    <Typography variant="caption" color="textSecondary" component="div">
      {since && (
        <span title={formatInstantInFull(since)}>
          since {formatInstant(since, now)}
          {' · '}
        </span>
      )}
      <FreshnessBadge freshness={freshnessOf(props.status)} />
    </Typography>
  );
}

function StateCell(props: { status: SloStatus; withBudget: boolean }) {
  const { status, withBudget } = props;
  const issues = status.issues.length;
  const why = whyOf(status);
  return (
    <>
      <SloVerdict status={status} />
      {withBudget && <BudgetLeft status={status} />}
      <Ages status={status} />
      {why && <ClampedText text={why} />}
      {issues > 0 && (
        <Typography variant="caption" component="div">
          {issues === 1
            ? '1 issue in its document'
            : `${issues} issues in its document`}
        </Typography>
      )}
    </>
  );
}

/** One SLO, and below it, once opened, everything about it. */
export function SloTableRow(props: {
  status: SloStatus;
  columns: readonly Column[];
  /** Whether to name its entity, owner and tier. */
  showEntity: boolean;
  /** Every SLO of the entity, where they are known. */
  siblings: readonly SloStatus[] | undefined;
  open: boolean;
  onToggle: () => void;
}) {
  const { status, columns, showEntity, siblings, open, onToggle } = props;
  const classes = useTableStyles();
  const detailId = `details-${status.ref}`;
  const closed = open ? classes.closed : '';
  const cell = `${classes.cell} ${closed}`;
  return (
    <>
      <TableRow hover>
        <TableCell className={`${classes.toggle} ${closed}`}>
          <IconButton
            size="small"
            className={classes.toggleButton}
            onClick={onToggle}
            aria-expanded={open}
            aria-controls={open ? detailId : undefined}
            aria-label={`Details of ${status.title}`}
          >
            {open ? <ExpandMoreIcon /> : <ChevronRightIcon />}
          </IconButton>
        </TableCell>
        <TableCell className={cell} component="th" scope="row">
          <EntityRefLink entityRef={status.ref} title={status.title} hideIcon />
          <Typography variant="body2" color="textSecondary">
            {promiseWords(status)}
          </Typography>
          <SloMarks status={status} />
          {showEntity && <Whose status={status} />}
        </TableCell>
        {columns.map(column => (
          <TableCell key={column} className={cell}>
            {column === 'state' && (
              <StateCell
                status={status}
                withBudget={!columns.includes('budget')}
              />
            )}
            {column === 'budget' && <BudgetLeft status={status} />}
            {column === 'burn' && <BurnCell burnRates={status.burnRates} />}
            {column === 'trend' && <BudgetTrend status={status} />}
          </TableCell>
        ))}
      </TableRow>
      {open && (
        <TableRow id={detailId}>
          <TableCell colSpan={columns.length + 2} className={classes.detail}>
            <SloDetail status={status} siblings={siblings} />
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
