import { useApi } from '@backstage/frontend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import {
  EmptyState,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { ScheduleView } from '../ScheduleView';
import { DocumentIssues } from './DocumentIssues';

/** On the page of an OnCallSchedule document: what is wrong with it by path, and what it comes to. @public */
export function ScheduleEntityCard() {
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const onCallApi = useApi(onCallApiRef);
  const { value, error } = useEntityResource(
    ref,
    signal => onCallApi.getSchedule(ref, { signal }),
    { trigger: useOnCallSignal() },
  );
  const notYet = error?.statusCode === 404 || error?.name === 'NotFoundError';
  return (
    <EntityInfoCard title="On call">
      {value && <DocumentIssues issues={value.schedule.issues} />}
      {notYet ? (
        <EmptyState title="Not computed yet">
          New and changed documents are picked up within a minute.
        </EmptyState>
      ) : (
        <ScheduleView scheduleRef={ref} place="document" />
      )}
    </EntityInfoCard>
  );
}
