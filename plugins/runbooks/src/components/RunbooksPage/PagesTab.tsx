import { useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Counters,
  EmptyState,
  isNarrowed,
  ListFrame,
  toQuery,
  usePages,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Runbook,
  RunbookPage,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { readPageFilters } from '../../lib/overview/pageFilters';
import { STATE_COUNTERS } from '../../lib/useRunbookFilters';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { EntityFilters } from './EntityFilters';
import { ListCsvButton } from './ListCsvButton';
import { PageTable } from './PageTable';

/** Pages per page. */
const LIMIT = 50;

const LINK_YAML = `metadata:
  annotations:
    callboard.dev/runbooks: runbooks/*.md
  links:
    - url: https://wiki.example.com/checkout
      title: Runbook
      type: runbook`;

/** All pages as runbooks of entities, those that need attention most first. */
export function PagesTab() {
  const runbooksApi = useApi(runbooksApiRef);
  const [params, change] = useUrlParams();
  const filters = useMemo(() => readPageFilters(params), [params]);
  const query = useMemo(() => toQuery(filters), [filters]);
  const pages = usePages<RunbookPage>(
    `pages ${JSON.stringify(filters)}`,
    (cursor, signal) =>
      runbooksApi.listRunbooks(
        { ...query, limit: LIMIT, ...(cursor ? { cursor } : { facets: true }) },
        { signal },
      ),
    ({ id, entityRef }: Runbook) => `${id} ${entityRef}`,
    { trigger: useRunbooksSignal() },
  );
  const { value } = pages;
  return (
    <>
      <Counters
        label="Filter by state"
        counters={STATE_COUNTERS}
        counts={value?.counts}
        chosen={filters.state}
        onChange={state => change({ state })}
      />
      <EntityFilters
        of="pages"
        filters={filters}
        facets={value?.facets}
        onChange={change}
        actions={
          <ListCsvButton name="runbooks" list={{ list: 'runbooks', query }} />
        }
      />
      <ListFrame
        resource={pages}
        of="pages"
        narrowed={isNarrowed(filters)}
        empty={
          <EmptyState title="No runbook yet" yaml={LINK_YAML}>
            This page lists every runbook with whether it is there, complete and
            current. An entity names its pages in catalog-info.yaml; those that
            alert rules and SLOs name are found by themselves:
          </EmptyState>
        }
      >
        {({ items }) => <PageTable pages={items} busy={pages.refreshing} />}
      </ListFrame>
    </>
  );
}
