import {
  ListFilters,
  PageCursor,
  selectPage,
} from '@callboard/backstage-plugin-callboard-node';
import {
  CheckStatus,
  ResultFacets,
  standingName,
  standingRank,
  statusOf,
} from '@callboard/backstage-plugin-scorecards-common';
import { Found } from '../Found';
import { NO_TIER } from '../selection/Selection';
import { ResultListRequest } from './ResultRequest';

/** Shares are below it, so that a level outweighs them. */
const BELOW_ONE = 0.999;

const standingOf = ({ version, result }: Found) =>
  standingName(version.scorecard.levels, result.standing);

const filters = ListFilters.create({
  levels: standingOf,
  owner: ({ entity }: Found) => entity.ownerRef,
  system: ({ entity }: Found) => entity.systemRef,
  domain: ({ entity }: Found) => entity.domainRef,
  tier: ({ entity }: Found) => entity.tier ?? NO_TIER,
});

/** What a request asks for of what a caller may see. */
export interface SelectedResults {
  page: Found[];
  totalItems: number;
  facets?: ResultFacets;
  nextCursor?: string;
}

export function selectResults(
  found: readonly Found[],
  request: ResultListRequest,
): SelectedResults {
  const { levels, facets, limit = Infinity, after } = request;
  const asked = found.filter(one => saysAsked(one, request));
  const listed = levels
    ? asked.filter(one => levels.includes(standingOf(one)))
    : asked;
  const { items, nextCursor } = selectPage(listed, {
    cursorOf: one => cursorOf(one, request.sort),
    limit,
    after,
  });
  return {
    page: items,
    totalItems: listed.length,
    ...(facets && { facets: countFacets(listed, asked) }),
    nextCursor,
  };
}

/** Whether one of the checks says what is asked for; of a check without a status, whether it applies. */
function saysAsked(
  { version, result }: Found,
  { checks, statuses }: Pick<ResultListRequest, 'checks' | 'statuses'>,
): boolean {
  if (!checks && !statuses) return true;
  const isAsked = (status: CheckStatus) =>
    statuses ? statuses.includes(status) : status !== 'not-applicable';
  return version.scorecard.checks.some(
    ({ id }, index) =>
      (!checks || checks.includes(id)) &&
      isAsked(statusOf(result.codes[index])),
  );
}

/** Those that lack most first: by standing, of the same by the share that passes. */
function cursorOf(found: Found, sort: ResultListRequest['sort']): PageCursor {
  const { entity, scorecard, result } = found;
  const { standing, passed, applicable } = result;
  const share = applicable > 0 ? passed / applicable : 0;
  return {
    rank: sort === 'title' ? 0 : standingRank(standing) + BELOW_ONE * share,
    text: entity.title.toLocaleLowerCase('en-US'),
    ref: `${entity.ref} ${scorecard.ref}`,
  };
}

/** Levels are counted whatever levels are asked for: the alternatives keep their counts. */
function countFacets(
  listed: readonly Found[],
  asked: readonly Found[],
): ResultFacets {
  return {
    owner: filters.count(listed, {}, 'owner'),
    system: filters.count(listed, {}, 'system'),
    domain: filters.count(listed, {}, 'domain'),
    tier: filters.count(listed, {}, 'tier'),
    level: filters.count(asked, {}, 'levels'),
  };
}
