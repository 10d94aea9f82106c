import { useCallback } from 'react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { handoffRouteRef } from '../routes';

/** Links to the handoff of a schedule, by its ref and the name of a level; undefined where the app has no such page. */
export function useHandoffLink(): (
  schedule: string,
  level?: string,
) => string | undefined {
  const page = useRouteRef(handoffRouteRef)?.();
  return useCallback(
    (schedule, level) =>
      page &&
      `${page}?${new URLSearchParams({
        schedule,
        ...(level && { level }),
      }).toString()}`,
    [page],
  );
}
