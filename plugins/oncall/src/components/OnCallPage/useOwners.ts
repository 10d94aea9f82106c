import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';

/** The owners of schedules, each with how many; for filters of lists that do not count them themselves. */
export function useScheduleOwners(): Record<string, number> | undefined {
  const onCallApi = useApi(onCallApiRef);
  const { value } = useEntityResource(
    'owners of schedules',
    signal => onCallApi.listSchedules({ limit: 1, facets: true }, { signal }),
    { everySeconds: 600 },
  );
  return value?.facets?.owner;
}

/** The owners of services, each with how many. */
export function useServiceOwners(): Record<string, number> | undefined {
  const onCallApi = useApi(onCallApiRef);
  const { value } = useEntityResource(
    'owners of services',
    signal =>
      onCallApi.listReachability({ limit: 1, facets: true }, { signal }),
    { everySeconds: 600 },
  );
  return value?.facets?.owner;
}
