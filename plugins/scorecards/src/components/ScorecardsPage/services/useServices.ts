import { useApi } from '@backstage/frontend-plugin-api';
import {
  PagedResource,
  usePages,
} from '@callboard/backstage-plugin-callboard-react';
import {
  EntityScorecard,
  ResultPage,
  ResultQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { selectionQuery } from '../../../lib/page/filters';
import { usePageState } from '../frame/PageState';

/** Services per page. */
const LIMIT = 100;

/** The services that are looked at, with the letters of their checks; and the query, which also gives their CSV. */
export function useServices(): {
  query: ResultQuery;
  services: PagedResource<ResultPage>;
} {
  const scorecardsApi = useApi(scorecardsApiRef);
  const { filters, scorecard, changes } = usePageState();
  const { at, level, check, status, sort } = filters;
  const query: ResultQuery = {
    scorecard: [scorecard],
    ...selectionQuery(filters),
    ...(at && { at }),
    ...(level.length > 0 && { level }),
    ...(check.length > 0 && { check }),
    ...(status.length > 0 && { status }),
    sort,
  };
  const services = usePages<ResultPage>(
    `services ${JSON.stringify(query)}`,
    (cursor, signal) =>
      scorecardsApi.listResults(
        {
          ...query,
          detail: 'summary',
          limit: LIMIT,
          ...(cursor && { cursor }),
        },
        { signal },
      ),
    ({ entityRef }: EntityScorecard) => entityRef,
    { trigger: changes, everySeconds: 120 },
  );
  return { query, services };
}
