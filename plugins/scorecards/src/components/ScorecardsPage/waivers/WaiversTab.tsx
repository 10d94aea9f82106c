import { useApi } from '@backstage/frontend-plugin-api';
import {
  Counter,
  Counters,
  EmptyState,
  FilterBar,
  ListFrame,
  OwnerSelect,
  usePages,
  useUrlParams,
} from '@callboard/backstage-plugin-callboard-react';
import {
  Waiver,
  WaiverPage,
  WaiverQuery,
  WaiverState,
} from '@callboard/backstage-plugin-scorecards-common';
import { scorecardsApiRef } from '../../../api';
import { isWaiverState } from '../../../lib/page/waiverFacts';
import { WAIVER_STATES } from '../../../lib/words/waivers';
import { ListCsvButton } from '../frame/ListCsvButton';
import { usePageState } from '../frame/PageState';
import { ScorecardSelect } from '../frame/ScorecardSelect';
import { WaiverTable } from './WaiverTable';

/** Waivers per page. */
const LIMIT = 50;

const COUNTERS: Counter<WaiverState>[] = Object.keys(WAIVER_STATES)
  .filter(isWaiverState)
  .map(state => ({ state, ...WAIVER_STATES[state] }));

/** Exceptions: who asked, why, until when, and what waits for a decision. */
export function WaiversTab() {
  const scorecardsApi = useApi(scorecardsApiRef);
  const [params] = useUrlParams();
  const { filters, change, facets, changes } = usePageState();
  const { scorecard, owner } = filters;
  const state = params.getAll('state').filter(isWaiverState);
  const query: WaiverQuery = {
    ...(scorecard && { scorecard: [scorecard] }),
    ...(owner.length > 0 && { owner }),
    ...(state.length > 0 && { state }),
  };
  const waivers = usePages<WaiverPage>(
    `waivers ${JSON.stringify(query)}`,
    (cursor, signal) =>
      scorecardsApi.listWaivers(
        { ...query, limit: LIMIT, ...(cursor && { cursor }) },
        { signal },
      ),
    ({ id }: Waiver) => id,
    { trigger: changes, everySeconds: 120 },
  );
  const narrowed = Object.keys(query).length > 0;
  return (
    <>
      <Counters
        label="Filter by state"
        counters={COUNTERS}
        counts={waivers.value?.counts}
        chosen={state}
        onChange={next => change({ state: next })}
      />
      <FilterBar
        label="Filter waivers"
        onClear={
          narrowed
            ? () =>
                change({
                  scorecard: undefined,
                  owner: undefined,
                  state: undefined,
                })
            : undefined
        }
        actions={
          <ListCsvButton
            name="scorecard-waivers"
            list={{ list: 'waivers', query }}
          />
        }
      >
        <ScorecardSelect all />
        <OwnerSelect facet={facets?.owner} owner={owner} onChange={change} />
      </FilterBar>
      <ListFrame
        resource={waivers}
        of="waivers"
        narrowed={narrowed}
        empty={
          <EmptyState title="No waiver yet">
            A check that cannot be met for now can be waived for a while: open
            it on the page of a service and ask for a waiver, with a reason and
            an end. Somebody else approves it; it is counted apart.
          </EmptyState>
        }
      >
        {page => (
          <WaiverTable
            waivers={page.items}
            busy={waivers.refreshing}
            onDecided={waivers.refresh}
          />
        )}
      </ListFrame>
    </>
  );
}
