import { useState } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  useClock,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { onCallApiRef } from '../../api';
import { useOnCallSignal } from '../../lib/useOnCallSignal';

/** How far ahead gaps are told. */
export const GAP_DAYS = 30;
const DAY = 86_400_000;

/** A schedule and its gaps to come, read again on signals and whenever `changed` is called. */
export function useSchedule(scheduleRef: string) {
  const onCallApi = useApi(onCallApiRef);
  const clock = useClock();
  const signal = useOnCallSignal();
  const [changes, setChanges] = useState(0);
  // Either of the two makes another key, and with it another read.
  const trigger = `${changes} ${JSON.stringify(signal)}`;
  const detail = useEntityResource(
    scheduleRef,
    abort => onCallApi.getSchedule(scheduleRef, { signal: abort }),
    { trigger },
  );
  const ahead = useEntityResource(
    `gaps of ${scheduleRef}`,
    abort => {
      const now = clock();
      return onCallApi.getShifts(
        scheduleRef,
        {
          from: new Date(now).toISOString(),
          to: new Date(now + GAP_DAYS * DAY).toISOString(),
        },
        { signal: abort },
      );
    },
    { trigger, everySeconds: 300 },
  );
  return { detail, ahead, trigger, changed: () => setChanges(changes + 1) };
}
