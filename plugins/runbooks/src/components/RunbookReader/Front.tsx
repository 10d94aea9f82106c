import { ReactNode } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import {
  FreshnessBadge,
  StateChip,
  useNow,
} from '@callboard/backstage-plugin-callboard-react';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import { placeOf } from '../../lib/overview/place';
import { reviewWords, stateWordsOf } from '../../lib/pageWords';
import { PageLink } from '../PageLink';
import { AlertsOfPage } from './AlertsOfPage';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(0.5),
      overflowWrap: 'anywhere',
    },
    line: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'baseline',
      columnGap: theme.spacing(1.5),
    },
  }),
  { name: 'CallboardReaderFront' },
);

/** Who last stood for the page. */
function LastReview({ runbook }: { runbook: Runbook }) {
  const { freshness } = runbook;
  const { lastReview, changedSinceReview } = freshness;
  return (
    <Typography variant="body2" color="textSecondary" title={freshness.reason}>
      {reviewWords(freshness, useNow())}
      {lastReview && (
        <>
          {' '}
          by{' '}
          <EntityDisplayName
            entityRef={lastReview.by}
            hideIcon
            disableTooltip
          />
        </>
      )}
      {changedSinceReview && ', changed since'}
    </Typography>
  );
}

/** What is to be known of a page before it is read: its state and why, who stands for it, where it is, what it answers. */
export function Front(props: { runbook: Runbook; actions?: ReactNode }) {
  const { runbook, actions } = props;
  const { reason, asOf, stale } = runbook;
  const classes = useStyles();
  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <StateChip {...stateWordsOf(runbook, useNow())} />
        <Typography variant="body2">{reason}</Typography>
        {stale && (
          <FreshnessBadge
            freshness={{
              asOf,
              stale,
              reason: 'a check was due and did not happen',
            }}
          />
        )}
      </div>
      <div className={classes.line}>
        <LastReview runbook={runbook} />
        <Typography variant="body2">
          <PageLink page={{ ...runbook, readable: false }} tab={undefined}>
            {placeOf(runbook)}
          </PageLink>
        </Typography>
      </div>
      {runbook.alerts.length > 0 && <AlertsOfPage alerts={runbook.alerts} />}
      {actions}
    </div>
  );
}
