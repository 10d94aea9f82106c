import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityResource,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  ObjectiveStatus,
  SloHistory,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { sloApiRef } from '../../../api';

/** The window of one objective over time, read when it is opened and whenever the figures move on. */
export function useSloHistory(
  status: SloStatus,
  objective: ObjectiveStatus,
): EntityResource<SloHistory> {
  const sloApi = useApi(sloApiRef);
  return useEntityResource(
    `${status.ref} ${objective.name}`,
    signal =>
      sloApi.getHistory(status.ref, { objective: objective.name }, { signal }),
    // New figures bring a new instant; until then the past stays as it is.
    { everySeconds: 300, trigger: status.asOf },
  );
}
