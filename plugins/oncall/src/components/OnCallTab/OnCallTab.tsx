import { useApi } from '@backstage/frontend-plugin-api';
import { makeStyles } from '@material-ui/core/styles';
import Paper from '@material-ui/core/Paper';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  ErrorNote,
  Skeleton,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { mappedSchedules } from './mappedSchedules';
import { NoSchedule } from './NoSchedule';
import { ReachabilityPart } from './ReachabilityPart';
import { Schedules } from './Schedules';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr)',
      gap: theme.spacing(2),
    },
    paper: { padding: theme.spacing(2) },
  }),
  { name: 'CallboardOnCallTab' },
);

/** Who answers for the entity whose page this is: now, next, and in the weeks to come. @public */
export function OnCallTab() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const classes = useStyles();
  const onCallApi = useApi(onCallApiRef);
  const trigger = useOnCallSignal();
  const onCalls = useEntityResource(
    ref,
    signal => onCallApi.getOnCalls([ref], {}, { signal }),
    { trigger },
  );
  const reachability = useEntityResource(
    `reachability of ${ref}`,
    signal => onCallApi.listReachability({ entityRef: [ref] }, { signal }),
    { trigger },
  );
  const { value, error, loading, loadedAt, refresh } = onCalls;
  const judged = reachability.value?.items[0];
  const schedules = value && mappedSchedules(value, judged);
  return (
    <div className={classes.root}>
      {error && (
        <ErrorNote
          action={`read who is on call for ${entity.metadata.name}`}
          error={error}
          shownSince={value && loadedAt}
          onRetry={refresh}
        />
      )}
      {loading && (
        <Paper className={classes.paper}>
          <div role="status" aria-label="Loading who is on call">
            <Skeleton width="30%" height={28} />
            <Skeleton height={70} />
            <Skeleton height={200} />
          </div>
        </Paper>
      )}
      {schedules?.length === 0 && value?.unmapped.includes(ref) && (
        <Paper className={classes.paper}>
          <NoSchedule entity={entity} />
        </Paper>
      )}
      {schedules && schedules.length > 0 && <Schedules items={schedules} />}
      {value && (
        <ReachabilityPart
          name={entity.metadata.name}
          resource={reachability}
          reachability={judged}
        />
      )}
    </div>
  );
}
