import { useApi } from '@backstage/frontend-plugin-api';
import {
  ListFrame,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import { AlertPage } from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { AlertTable, rowKey } from './AlertTable';
import { NothingFires } from './NothingFires';
import { UnmappedAlerts } from './UnmappedAlerts';

/** Alerts per page. */
const LIMIT = 100;

/** Everything that fires now, newest first, with the page that answers it; and what names no entity. */
export function FiringTab() {
  const runbooksApi = useApi(runbooksApiRef);
  const alerts = usePages<AlertPage>(
    'firing',
    (cursor, signal) =>
      runbooksApi.listAlerts({ limit: LIMIT, cursor }, { signal }),
    rowKey,
    { trigger: useRunbooksSignal(), everySeconds: 20 },
  );
  return (
    <>
      <ListFrame
        resource={alerts}
        of="alerts"
        narrowed={false}
        empty={<NothingFires sources={alerts.value?.sources ?? []} />}
      >
        {({ items }) => (
          <AlertTable
            label="Alerts that fire, newest first"
            alerts={items}
            busy={alerts.refreshing}
          />
        )}
      </ListFrame>
      <UnmappedAlerts />
    </>
  );
}
