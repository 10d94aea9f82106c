import { useApi } from '@backstage/frontend-plugin-api';
import {
  EntityResource,
  useEntityResource,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Report,
  ReportQuery,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { selectionQuery } from '../../../lib/page/filters';
import { usePageState } from './PageState';

/** How the services that are looked at do, by group; and the query for it, which also gives its CSV. */
export function useReport(): {
  query: ReportQuery;
  report: EntityResource<Report>;
} {
  const scorecardsApi = useApi(scorecardsApiRef);
  const { filters, scorecard, changes } = usePageState();
  const { groupBy, at, compareWith } = filters;
  const query = {
    scorecard,
    ...selectionQuery(filters),
    groupBy,
    ...(at && { at }),
    compareWith,
  };
  const report = useEntityResource(
    `report ${JSON.stringify(query)}`,
    signal => scorecardsApi.getReport(query, { signal }),
    { trigger: changes, keepPrevious: true },
  );
  return { query, report };
}
