import { useCallback } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityResource,
  useClock,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  RunbookPage,
  RunbooksApi,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../api';
import { SharedReads } from './SharedReads';
import { useRunbooksSignal } from './useRunbooksSignal';

const READS = new WeakMap<RunbooksApi, SharedReads<RunbookPage>>();

function readsOf(api: RunbooksApi): SharedReads<RunbookPage> {
  const reads = READS.get(api) ?? new SharedReads();
  READS.set(api, reads);
  return reads;
}

/**
 * The runbooks of an entity and what fires for it, kept fresh. Card, About link and tab of one page make one request
 * together.
 */
export function useEntityRunbooks(
  entityRef: string,
): EntityResource<RunbookPage> {
  const api = useApi(runbooksApiRef);
  const clock = useClock();
  const trigger = useRunbooksSignal(entityRef);
  const resource = useEntityResource(
    entityRef,
    // Whoever shares the answer must get it, so that it is not given up when one part of the page goes.
    () =>
      readsOf(api).read(`${entityRef} ${trigger}`, clock(), () =>
        api.listRunbooks({ entityRef: [entityRef] }),
      ),
    { trigger },
  );
  const { refresh: readAgain } = resource;
  const refresh = useCallback(() => {
    readsOf(api).forget();
    readAgain();
  }, [api, readAgain]);
  return { ...resource, refresh };
}
