import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  EmptyState,
  ErrorNote,
  FreshnessBadge,
  Skeleton,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../api';
import { freshnessOf } from '../../lib/freshness';
import { promiseWords } from '../../lib/promise';
import { useSloSignal } from '../../lib/useSloSignal';
import { whyOf } from '../../lib/why';
import { EvaluationBanner } from '../EvaluationBanner';
import { SloDetail } from '../SloDetail';
import { BudgetLeft, SloMarks, SloVerdict } from '../SloVerdict';

const useStyles = makeStyles(
  theme => ({
    summary: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      columnGap: theme.spacing(4),
      rowGap: theme.spacing(1),
      marginBottom: theme.spacing(1),
    },
    budget: { flex: '0 1 20em' },
  }),
  { name: 'CallboardSloEntityCard' },
);

function Loaded(props: { status: SloStatus }) {
  const { status } = props;
  const classes = useStyles();
  const why = whyOf(status);
  return (
    <>
      <div className={classes.summary}>
        <Typography variant="body1">{promiseWords(status)}</Typography>
        <SloVerdict status={status} />
        <div className={classes.budget}>
          <BudgetLeft status={status} />
        </div>
      </div>
      <SloMarks status={status} />
      {why && <Typography variant="body2">{why}</Typography>}
      <SloDetail status={status} said={why} />
    </>
  );
}

/** On the page of an SLO document: its verdict, its charts and what is wrong with the document. @public */
export function SloEntityCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const sloApi = useApi(sloApiRef);
  const slo = useEntityResource(ref, signal => sloApi.getSlo(ref, { signal }), {
    trigger: useSloSignal(),
  });
  // One SLO does not carry the dead-man's switch that lists do.
  const health = useEntityResource('evaluation', signal =>
    sloApi.getEvaluationHealth({ signal }),
  );
  const { value: status, error } = slo;
  const notYet = error?.statusCode === 404 || error?.name === 'NotFoundError';
  return (
    <EntityInfoCard
      title="Error budget"
      headerActions={
        status && <FreshnessBadge freshness={freshnessOf(status)} />
      }
    >
      <EvaluationBanner health={health.value} />
      {error && notYet && (
        <EmptyState title="Not measured yet">
          New and changed documents are picked up within a minute.
        </EmptyState>
      )}
      {error && !notYet && (
        <ErrorNote
          action={`read the state of ${entity.metadata.name}`}
          error={error}
          shownSince={slo.loadedAt}
          onRetry={slo.refresh}
        />
      )}
      {slo.loading && (
        <div role="status" aria-label="Loading the SLO">
          <Skeleton width="50%" height={20} />
          <Skeleton height={220} />
        </div>
      )}
      {status && !notYet && <Loaded status={status} />}
    </EntityInfoCard>
  );
}
