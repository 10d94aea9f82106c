import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityResource,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  SloHistory,
  SloHistoryQuery,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { Shown } from '../../../lib/shown';
import { sloApiRef } from '../../../api';

/**
 * From where to read a calendar window that has begun: as far back as it is long would be mostly the one before it. Left
 * out for rolling windows, of which the backend knows where they begin.
 */
function calendarRange(status: SloStatus): SloHistoryQuery {
  const { window, windowRange, asOf } = status;
  return !window.isRolling &&
    windowRange &&
    asOf !== null &&
    Date.parse(asOf) > Date.parse(windowRange.start)
    ? { from: windowRange.start }
    : {};
}

/** The window of one objective over time, read when it is opened and whenever the figures move on. */
export function useSloHistory(
  status: SloStatus,
  objective: Shown,
): EntityResource<SloHistory> {
  const sloApi = useApi(sloApiRef);
  return useEntityResource(
    `${status.ref} ${objective.name ?? ''}`,
    signal =>
      sloApi.getHistory(
        status.ref,
        { objective: objective.name, ...calendarRange(status) },
        { signal },
      ),
    // New figures bring a new instant; until then the past stays as it is.
    { everySeconds: 300, trigger: status.asOf },
  );
}
