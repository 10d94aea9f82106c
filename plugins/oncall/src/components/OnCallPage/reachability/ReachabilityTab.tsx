import { useCallback, useMemo } from 'react';
import { useApi } from '@backstage/frontend-plugin-api';
import {
  Counter,
  Counters,
  EmptyState,
  FacetSelect,
  FilterBar,
  isNarrowed,
  ListFrame,
  OwnerSelect,
  TextFilter,
  toQuery,
  usePages,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Reachability,
  ReachabilityPage,
  ReachabilityState,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../../api';
import { readReachabilityFilters } from '../../../lib/pageFilters';
import { REACHABILITY_STATES } from '../../../lib/states';
import { useOnCallSignal } from '../../../lib/useOnCallSignal';
import { ListCsvButton } from '../ListCsvButton';
import { ReachabilityTable } from './ReachabilityTable';

/** Services per page. */
const LIMIT = 50;

/** Worst first. */
const ORDER: ReachabilityState[] = ['unreachable', 'unknown', 'reachable'];

const COUNTERS: Counter<ReachabilityState>[] = ORDER.map(state => ({
  state,
  ...REACHABILITY_STATES[state],
}));

/** Whether alerts of each service reach somebody, worst first, with the first link of the chain that is broken. */
export function ReachabilityTab() {
  const onCallApi = useApi(onCallApiRef);
  const [params, change] = useUrlParams();
  const filters = useMemo(() => readReachabilityFilters(params), [params]);
  const query = useMemo(() => toQuery(filters), [filters]);
  const onText = useCallback((text: string) => change({ text }), [change]);
  const services = usePages<ReachabilityPage>(
    `reachability ${JSON.stringify(filters)}`,
    (cursor, signal) =>
      onCallApi.listReachability(
        {
          ...query,
          limit: LIMIT,
          ...(cursor ? { cursor } : { facets: true }),
        },
        { signal },
      ),
    ({ entityRef }: Reachability) => entityRef,
    { trigger: useOnCallSignal() },
  );
  const { counts, facets } = services.value ?? {};
  return (
    <>
      <Counters
        label="Filter by verdict"
        counters={COUNTERS}
        counts={counts}
        chosen={filters.verdict}
        onChange={verdict => change({ verdict })}
      />
      <FilterBar
        label="Filter services"
        onClear={
          isNarrowed(filters)
            ? () => change({ owner: '', verdict: '', tier: '', text: '' })
            : undefined
        }
        actions={<ListCsvButton list={{ list: 'reachability', query }} />}
      >
        <TextFilter
          name="Search services"
          placeholder="title or ref"
          value={filters.text}
          onChange={onText}
        />
        <OwnerSelect
          facet={facets?.owner}
          owner={filters.owner}
          onChange={change}
        />
        <FacetSelect
          label="Tier"
          all="all tiers"
          facet={facets?.tier}
          value={filters.tier[0]}
          wordsOf={tier => `tier ${tier}`}
          onChange={tier => change({ tier })}
        />
      </FilterBar>
      <ListFrame
        resource={services}
        of="services"
        narrowed={isNarrowed(filters)}
        empty={
          <EmptyState title="No service was judged yet">
            Components, systems, APIs and resources of the catalog are judged
            within minutes: does an alert of theirs reach somebody?
          </EmptyState>
        }
      >
        {({ items }) => (
          <ReachabilityTable
            services={items}
            busy={services.refreshing}
            onProved={services.refresh}
          />
        )}
      </ListFrame>
    </>
  );
}
