import { useEffect } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import { runbooksApiRef } from '../../api';

/** Milliseconds; the backend forgets who was not heard of for half a minute. */
const EVERY = 20_000;

/** Tells others that this reader looks at a checklist, as long as the tab is seen. */
export function usePresence(id: string, active: boolean): void {
  const runbooksApi = useApi(runbooksApiRef);
  useEffect(() => {
    if (!active) {
      return undefined;
    }
    const tell = () => {
      if (document.visibilityState === 'visible') {
        // Not being seen by others is nothing to trouble the reader with.
        runbooksApi.bePresent(id).catch(() => {});
      }
    };
    tell();
    const timer = setInterval(tell, EVERY);
    document.addEventListener('visibilitychange', tell);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', tell);
    };
  }, [runbooksApi, id, active]);
}
