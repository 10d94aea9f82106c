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
  CoveragePage,
  ServiceCoverage,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbooksApiRef } from '../../api';
import { readCoverageFilters } from '../../lib/overview/pageFilters';
import { COVERAGE_COUNTERS } from '../../lib/overview/states';
import { useRunbooksSignal } from '../../lib/useRunbooksSignal';
import { AlertTotals } from './AlertTotals';
import { CoverageTable } from './CoverageTable';
import { EntityFilters } from './EntityFilters';
import { ListCsvButton } from './ListCsvButton';

/** Services per page. */
const LIMIT = 50;

/** An alert rule that leads somewhere; it fills an empty page. */
const RULE_YAML = `groups:
  - name: checkout
    rules:
      - alert: CheckoutErrorRate
        expr: …
        labels: { severity: critical, service: checkout }
        annotations:
          runbook_url: https://…/runbooks/high-error-rate.md#checkouterrorrate`;

/** Whether the paging alerts of each service lead to a page that helps, worst first. */
export function CoverageTab() {
  const runbooksApi = useApi(runbooksApiRef);
  const [params, change] = useUrlParams();
  const filters = useMemo(() => readCoverageFilters(params), [params]);
  const query = useMemo(() => toQuery(filters), [filters]);
  const services = usePages<CoveragePage>(
    `coverage ${JSON.stringify(filters)}`,
    (cursor, signal) =>
      runbooksApi.listCoverage(
        { ...query, limit: LIMIT, ...(cursor ? { cursor } : { facets: true }) },
        { signal },
      ),
    ({ entityRef }: ServiceCoverage) => entityRef,
    { trigger: useRunbooksSignal() },
  );
  const { value } = services;
  return (
    <>
      <Counters
        label="Filter by coverage"
        counters={COVERAGE_COUNTERS}
        counts={value?.counts}
        chosen={filters.state}
        onChange={state => change({ state })}
      />
      {value && <AlertTotals counts={value.alertCounts} />}
      <EntityFilters
        of="services"
        filters={filters}
        facets={value?.facets}
        onChange={change}
        actions={
          <ListCsvButton
            name="runbook-coverage"
            list={{ list: 'coverage', query }}
          />
        }
      />
      <ListFrame
        resource={services}
        of="services"
        narrowed={isNarrowed(filters)}
        empty={
          <EmptyState title="No service was judged yet" yaml={RULE_YAML}>
            This page shows whether whoever is paged finds a runbook that helps.
            Alerts are known from the rules of the Prometheus servers in the
            configuration, and from SLOs; each names its page:
          </EmptyState>
        }
      >
        {({ items }) => (
          <CoverageTable services={items} busy={services.refreshing} />
        )}
      </ListFrame>
    </>
  );
}
