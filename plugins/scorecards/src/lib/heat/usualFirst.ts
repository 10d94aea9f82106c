import {
  ResultPage,
  ScorecardLegend,
} from '@callboard/backstage-plugin-scorecards-common';

/** The legends of what is listed, that of most services first: while a new version spreads there are two. */
export function usualFirst({
  items,
  legends,
}: Pick<ResultPage, 'items' | 'legends'>): ScorecardLegend[] {
  const servicesOf = ({ version }: ScorecardLegend) =>
    items.filter(item => item.version === version).length;
  return legends
    .map(legend => ({ legend, services: servicesOf(legend) }))
    .sort((a, b) => b.services - a.services)
    .map(({ legend }) => legend);
}
