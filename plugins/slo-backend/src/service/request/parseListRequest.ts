import {
  listOf,
  PageCursor,
  parseEntityRefs,
  parseOwners,
  parsePage,
  wordsOf,
} from '@callboard/backstage-plugin-callboard-node';
import { DataState, SloState } from '@callboard/backstage-plugin-slo-common';
import { Request } from 'express';

/** What to list. Values of one filter are alternatives; an absent filter lets everything through. */
export interface ListRequest {
  entityRefs?: string[];
  owners?: string[];
  states?: SloState[];
  data?: DataState[];
  tiers?: string[];
  /** Lower-case words that must all appear. */
  words: string[];
  facets: boolean;
  /** 1..500. */
  limit: number;
  after?: PageCursor;
}

/**
 * Reads the query of `GET /slos`, of which the OpenAPI document has already checked types and enumerations.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseListRequest(query: Request['query']): ListRequest {
  const entityRefs = listOf(query.entityRef);
  return {
    entityRefs: entityRefs && parseEntityRefs(entityRefs, 'entityRef'),
    owners: parseOwners(query),
    states: listOf<SloState>(query.state),
    data: listOf<DataState>(query.data),
    tiers: listOf(query.tier),
    words: wordsOf(query.text),
    facets: String(query.facets) === 'true',
    ...parsePage(query),
  };
}
