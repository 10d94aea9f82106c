import {
  ListFilters,
  PageCursor,
  selectPage,
} from '@callboard/backstage-plugin-callboard-node';
import { RunbookFacets } from '@callboard/backstage-plugin-runbooks-common';
import { ListRequest } from './parseListRequest';

/** What the filters of a list look at, and where an item stands in it. */
export interface ListedItem<TState extends string> {
  state: TState;
  ownerRef?: string;
  tier?: string;
  cursor: PageCursor;
}

/** One page of a list, with what is counted over all pages. */
export interface ListPage<TItem> {
  items: TItem[];
  totalItems: number;
  /** Items per state, whatever states are asked for: the alternatives keep their counts. */
  counts: Record<string, number>;
  facets?: RunbookFacets;
  nextCursor?: string;
}

const filters = ListFilters.create({
  states: ({ state }: ListedItem<string>) => state,
  owners: ({ ownerRef }: ListedItem<string>) => ownerRef,
  tiers: ({ tier }: ListedItem<string>) => tier,
});

/** Whether an item is asked for whatever its state. */
export function isAskedInAnyState(
  item: ListedItem<string>,
  { owners, tiers }: Pick<ListRequest<string>, 'owners' | 'tiers'>,
): boolean {
  return filters.matches(item, { owners, tiers });
}

/**
 * Selects what a request asks for.
 *
 * @param candidates - with the words that are asked for
 * @param states - all there are, each of which is counted
 */
export function selectListed<
  TState extends string,
  TItem extends ListedItem<TState>,
>(
  candidates: readonly TItem[],
  request: ListRequest<TState>,
  states: readonly TState[],
): ListPage<TItem> {
  const asked = candidates.filter(item => filters.matches(item, request));
  const { items, nextCursor } = selectPage(asked, {
    cursorOf: ({ cursor }) => cursor,
    limit: request.limit ?? Infinity,
    after: request.after,
  });
  const count = (filter: 'states' | 'owners' | 'tiers') =>
    filters.count(candidates, request, filter);
  return {
    items,
    totalItems: asked.length,
    counts: {
      ...Object.fromEntries(states.map(state => [state, 0])),
      ...count('states'),
    },
    ...(request.facets && {
      facets: { owner: count('owners'), tier: count('tiers') },
    }),
    nextCursor,
  };
}
