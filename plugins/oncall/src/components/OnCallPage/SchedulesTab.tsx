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
  SchedulePage,
  ScheduleState,
} from '@callboard/backstage-plugin-oncall-common';
import { onCallApiRef } from '../../api';
import { emptyYaml } from '../../lib/emptyYaml';
import { readScheduleFilters } from '../../lib/pageFilters';
import { sourceName } from '../../lib/sources';
import { SCHEDULE_STATES } from '../../lib/states';
import { useOnCallSignal } from '../../lib/useOnCallSignal';
import { ScheduleTable } from './ScheduleTable';

/** Schedules per page. */
const LIMIT = 50;

/** Worst first, then what is not judged. */
const ORDER: ScheduleState[] = [
  'invalid',
  'gap-now',
  'gap-ahead',
  'unknown',
  'stale',
  'ok',
];

const COUNTERS: Counter<ScheduleState>[] = ORDER.map(state => ({
  state,
  ...SCHEDULE_STATES[state],
}));

/** All schedules, most urgent first: who answers now and next, the next gap, how much is covered. */
export function SchedulesTab() {
  const onCallApi = useApi(onCallApiRef);
  const [params, change] = useUrlParams();
  const filters = useMemo(() => readScheduleFilters(params), [params]);
  const onText = useCallback((text: string) => change({ text }), [change]);
  const schedules = usePages<SchedulePage>(
    `schedules ${JSON.stringify(filters)}`,
    (cursor, signal) =>
      onCallApi.listSchedules(
        {
          ...toQuery(filters),
          limit: LIMIT,
          ...(cursor ? { cursor } : { facets: true }),
        },
        { signal },
      ),
    ({ ref }) => ref,
    { trigger: useOnCallSignal() },
  );
  const facets = schedules.value?.facets;
  return (
    <>
      <Counters
        label="Filter by state"
        counters={COUNTERS}
        counts={facets?.state}
        chosen={filters.state}
        onChange={state => change({ state })}
      />
      <FilterBar
        label="Filter schedules"
        onClear={
          isNarrowed(filters)
            ? () => change({ owner: '', source: '', state: '', text: '' })
            : undefined
        }
      >
        <TextFilter
          name="Search schedules"
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
          label="Source"
          all="all sources"
          facet={facets?.source}
          value={filters.source[0]}
          wordsOf={sourceName}
          onChange={source => change({ source })}
        />
      </FilterBar>
      <ListFrame
        resource={schedules}
        of="schedules"
        narrowed={isNarrowed(filters)}
        empty={
          <EmptyState
            title="No schedule yet"
            yaml={emptyYaml({ metadata: { name: 'my-service' } })}
          >
            This page shows who answers when a service breaks. A schedule is a
            document beside catalog-info.yaml, or one of a provider that an
            annotation names:
          </EmptyState>
        }
      >
        {({ items, people }) => (
          <ScheduleTable
            schedules={items}
            people={people}
            busy={schedules.refreshing}
          />
        )}
      </ListFrame>
    </>
  );
}
