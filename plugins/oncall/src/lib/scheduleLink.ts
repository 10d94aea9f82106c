import { useCallback } from 'react';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { parseScheduleRef } from '@callboard/backstage-plugin-oncall-common';
import { scheduleRouteRef } from '../routes';

/**
 * Links to the page of a schedule by its ref. Names of providers may hold slashes, which a path has to escape. Gives
 * undefined where the app has no such page, or the ref is none.
 */
export function useScheduleLink(): (ref: string) => string | undefined {
  const link = useRouteRef(scheduleRouteRef);
  return useCallback(
    ref => {
      try {
        const { source, namespace, name } = parseScheduleRef(ref);
        return link?.({
          source: encodeURIComponent(source),
          namespace: encodeURIComponent(namespace),
          name: encodeURIComponent(name),
        });
      } catch {
        return undefined;
      }
    },
    [link],
  );
}
