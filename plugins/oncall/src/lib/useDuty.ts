import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityResource,
  useClock,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { Duty } from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../api';
import { useOnCallSignal } from './useOnCallSignal';

/** How far ahead cards of people and teams look, days. */
export const DUTY_DAYS = 30;
const DAY = 86_400_000;

/** What a person or a group is on call for, from now on. */
export function useDuty(ref: string): EntityResource<Duty> {
  const onCallApi = useApi(onCallApiRef);
  const clock = useClock();
  return useEntityResource(
    `duty of ${ref}`,
    signal => {
      const now = clock();
      return onCallApi.getDuty(
        ref,
        {
          from: new Date(now).toISOString(),
          to: new Date(now + DUTY_DAYS * DAY).toISOString(),
        },
        { signal },
      );
    },
    { trigger: useOnCallSignal() },
  );
}
