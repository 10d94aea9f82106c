import {
  listOf,
  PageCursor,
  parseEntities,
  parseOwners,
  parsePage,
  wordsOf,
} from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';

/** What to list. Values of one filter are alternatives; an absent filter lets everything through. */
export interface ListRequest<TState extends string> {
  entityRefs?: string[];
  owners?: string[];
  tiers?: string[];
  states?: TState[];
  /** Lower-case words that must all appear. */
  words: string[];
  /** Also count per owner and tier. */
  facets: boolean;
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}

/**
 * Reads the query of a list, of which the OpenAPI document has already checked types and enumerations.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseListRequest<TState extends string>(
  query: Request['query'],
): ListRequest<TState> {
  return {
    entityRefs: parseEntities(query),
    owners: parseOwners(query),
    tiers: listOf(query.tier),
    states: listOf<TState>(query.state),
    words: wordsOf(query.text),
    facets: String(query.facets) === 'true',
    ...parsePage(query),
  };
}

/** The same list whole, for exports. */
export function withoutPages<TState extends string>(
  request: ListRequest<TState>,
): ListRequest<TState> {
  return { ...request, limit: undefined, after: undefined };
}
