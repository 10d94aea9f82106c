import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { Link } from '@backstage/core-components';
import {
  ClampedText,
  FreshnessBadge,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { freshnessOf } from '../../lib/freshness';
import { promiseWords } from '../../lib/promise';
import { whyOf } from '../../lib/why';
import { BudgetLeft, BudgetTrend, SloMarks, SloVerdict } from '../SloVerdict';

const useStyles = makeStyles(
  theme => ({
    row: {
      padding: theme.spacing(1.25, 0),
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      justifyContent: 'space-between',
      columnGap: theme.spacing(2),
    },
    budget: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(2),
      marginTop: theme.spacing(0.5),
      '& > :last-child': { flex: '1 1 auto', minWidth: 0 },
    },
  }),
  { name: 'CallboardSloCardRow' },
);

/** One SLO of the card: what is promised, how it stands, what is left. */
export function SloCardRow(props: { status: SloStatus; to: string }) {
  const { status, to } = props;
  const classes = useStyles();
  const freshness = freshnessOf(status);
  const why = whyOf(status);
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <Typography variant="body1" component="span">
          <Link to={to}>{status.title}</Link>
        </Typography>
        <SloVerdict status={status} />
      </div>
      <div className={classes.line}>
        <Typography variant="body2" color="textSecondary">
          {promiseWords(status)}
        </Typography>
        {freshness.stale && <FreshnessBadge freshness={freshness} />}
      </div>
      <SloMarks status={status} />
      {why && <ClampedText text={why} lines={1} />}
      <div className={classes.budget}>
        <BudgetTrend status={status} />
        <BudgetLeft status={status} />
      </div>
    </li>
  );
}
