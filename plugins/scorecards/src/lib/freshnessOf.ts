import { ResultPage } from '@callboard/backstage-plugin-scorecards-common';

/** How old a page of results is: as old as its oldest item, and stale where one is. */
export function freshnessOf({ items, asOf }: ResultPage) {
  const stale = items.find(item => item.stale);
  const oldest = items.map(item => item.asOf).sort()[0];
  return {
    asOf: stale?.asOf ?? oldest ?? asOf,
    stale: stale !== undefined,
    reason: stale?.reason,
  };
}
