import { useId, useState } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import {
  FreshnessBadge,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { stateWordsOf, titleOf } from '../../lib/pageWords';
import { PageLink } from '../PageLink';
import { AlertChips } from './AlertChips';
import { Facts } from './Facts';
import { HistoryPanel } from './HistoryPanel';
import { RowActions } from './RowActions';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(1),
      padding: theme.spacing(2, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      overflowWrap: 'anywhere',
      '&:first-child': { paddingTop: 0 },
      '&:last-child': { borderBottom: 'none', paddingBottom: 0 },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'flex-start',
      justifyContent: 'space-between',
      gap: theme.spacing(1, 2),
    },
    what: { flex: '1 1 20em', minWidth: 0 },
    state: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(1),
    },
  }),
  { name: 'CallboardRunbookRow' },
);

/** All that is known of one runbook, and what can be done with it. */
export function RunbookRow(props: {
  runbook: Runbook;
  tab: string | undefined;
  /** Something about it was changed. */
  onChanged: () => void;
}) {
  const { runbook, tab, onChanged } = props;
  const { reason, stale, asOf } = runbook;
  const classes = useStyles();
  const now = useNow();
  const id = useId();
  const [history, setHistory] = useState(false);
  return (
    <li className={classes.root} aria-labelledby={id}>
      <div className={classes.head}>
        <div className={classes.what}>
          <Typography variant="subtitle1" component="h3" id={id}>
            <PageLink page={runbook} tab={tab}>
              {titleOf(runbook)}
            </PageLink>
          </Typography>
          <div className={classes.state}>
            <StateChip {...stateWordsOf(runbook, now)} />
            <Typography variant="body2" component="span" color="textSecondary">
              {reason}
            </Typography>
            {stale && (
              <FreshnessBadge
                freshness={{
                  asOf,
                  stale: true,
                  reason: 'a check was due and did not happen',
                }}
              />
            )}
          </div>
        </div>
        <RowActions
          runbook={runbook}
          tab={tab}
          history={history}
          onHistory={setHistory}
          onChanged={onChanged}
        />
      </div>
      {runbook.alerts.length > 0 && <AlertChips runbook={runbook} tab={tab} />}
      <Facts runbook={runbook} tab={tab} />
      {history && <HistoryPanel runbookId={runbook.id} />}
    </li>
  );
}
