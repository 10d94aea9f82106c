import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityResource,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import { ResultPage } from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../api';
import { useScorecardsSignal } from './useScorecardsSignal';

/**
 * How an entity does under all scorecards, check by check with the facts, kept fresh; of the past where `at` is given.
 *
 * @param at - UTC date, its end is meant
 */
export function useEntityResults(
  entityRef: string,
  at?: string,
): EntityResource<ResultPage> {
  const api = useApi(scorecardsApiRef);
  const trigger = useScorecardsSignal(entityRef);
  return useEntityResource(
    `${entityRef} ${at ?? 'now'}`,
    signal =>
      api.listResults(
        { entityRef: [entityRef], detail: 'evidence', ...(at && { at }) },
        { signal },
      ),
    { trigger },
  );
}
