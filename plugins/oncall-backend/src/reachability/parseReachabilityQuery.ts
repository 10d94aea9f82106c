import {
  listOf,
  PageCursor,
  parseEntityRefs,
  parseOwners,
  parsePage,
  wordsOf,
} from '@callboard/backstage-plugin-callboard-node';
import { ReachabilityState } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';

/** What to list. Values of one filter are alternatives; an absent filter lets everything through. */
export interface ReachabilityRequest {
  entityRefs?: string[];
  owners?: string[];
  verdicts?: ReachabilityState[];
  tiers?: string[];
  /** Lower-case words that must all appear. */
  words: string[];
  /** Also count per owner and tier. */
  facets: boolean;
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}

/**
 * Reads the query of `GET /reachability`, of which the OpenAPI document has already checked types and enumerations.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseReachabilityQuery(
  query: Request['query'],
): ReachabilityRequest {
  const entityRefs = listOf(query.entityRef);
  return {
    entityRefs: entityRefs && parseEntityRefs(entityRefs, 'entityRef'),
    owners: parseOwners(query),
    verdicts: listOf<ReachabilityState>(query.verdict),
    tiers: listOf(query.tier),
    words: wordsOf(query.text),
    facets: String(query.facets) === 'true',
    ...parsePage(query),
  };
}
