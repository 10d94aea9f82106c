import { useApi } from '@backstage/frontend-plugin-api';
import { useEntityResource } from '@callboard/backstage-plugin-callboard-react';
import { formOnCallApiRef } from '../../api';
import { rangeAhead } from '../../lib/paging';

/** Schedules that are listed. */
const MOST = 30;

/**
 * Schedules to choose from; null where it is not known yet whose.
 *
 * @param owner - Whose
 * @param all - Words to search everybody's for; undefined for the owner's
 */
export function useSchedules(
  owner: string | undefined,
  all: string | undefined,
) {
  const onCallApi = useApi(formOnCallApiRef);
  const query = all === undefined ? owner && { owner: [owner] } : { text: all };
  return useEntityResource(
    JSON.stringify(query ?? ''),
    async signal =>
      query
        ? onCallApi.listSchedules({ ...query, limit: MOST }, { signal })
        : null,
    { everySeconds: 120, keepPrevious: all !== undefined },
  );
}

/** Who a schedule pages from now on. */
export function useShiftsAhead(ref: string, now: number) {
  const onCallApi = useApi(formOnCallApiRef);
  return useEntityResource(ref, signal =>
    onCallApi.getShifts(ref, rangeAhead(now), { signal }),
  );
}
