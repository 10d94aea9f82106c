import { writeParams } from '@callboard/backstage-plugin-callboard-react';
import { OF_ONE_VIEW, ScorecardView } from './views';

/** Where on the page of scorecards something leads. What is left out stays as it is. */
export interface PagePlace {
  view: ScorecardView;
  scorecard?: string;
  owner?: string;
  system?: string;
  domain?: string;
  tier?: string;
  level?: string;
  check?: string;
  status?: string;
  cause?: string;
  text?: string;
  campaign?: string;
}

const NOTHING_ELSE = Object.fromEntries(
  OF_ONE_VIEW.map(name => [name, undefined]),
);

/**
 * The parameters of the page's URL for another place on it: the dates, the scorecard and whose services they are stay,
 * what only means something to the present view goes.
 *
 * @param search - of the present address; empty from another page
 */
export function pageSearch(search: string, place: PagePlace): string {
  const { view, ...rest } = place;
  const params = writeParams(new URLSearchParams(search), {
    ...NOTHING_ELSE,
    ...rest,
    view: view === 'overview' ? undefined : view,
  });
  return `?${params}`;
}
