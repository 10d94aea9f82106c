import { useApi } from '@backstage/frontend-plugin-api';
import Typography from '@material-ui/core/Typography';
import {
  isDenied,
  ListFrame,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import { AlertPage } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { AlertTable, rowKey } from './AlertTable';

/** Alerts per page. */
const LIMIT = 50;

/** What fires and names no entity of the catalog; nothing for readers who may not see it, or where there is none. */
export function UnmappedAlerts() {
  const runbooksApi = useApi(runbooksApiRef);
  const alerts = usePages<AlertPage>(
    'unmapped',
    (cursor, signal) =>
      runbooksApi.listAlerts(
        { unmapped: true, limit: LIMIT, cursor },
        { signal },
      ),
    rowKey,
    { trigger: useRunbooksSignal() },
  );
  const { value, error } = alerts;
  if ((error && isDenied(error)) || (!error && !value?.items.length)) {
    return null;
  }
  return (
    <section aria-label="Alerts that name no entity">
      <Typography variant="h6" component="h2" gutterBottom>
        Alerts that name no entity
      </Typography>
      <ListFrame resource={alerts} of="alerts" narrowed={false} empty={null}>
        {({ items }) => (
          <AlertTable
            label="Alerts that name no entity, newest first"
            alerts={items}
            busy={alerts.refreshing}
          />
        )}
      </ListFrame>
    </section>
  );
}
