import {
  decodeCursor,
  PageCursor,
  parseEntityRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { ScheduleState } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';
import { listOf, wordsOf } from './list';

/** What to list. Values of one filter are alternatives; an absent filter lets everything through. */
export interface ScheduleRequest {
  owners?: string[];
  sources?: string[];
  states?: ScheduleState[];
  /** Lower-case words that must all appear. */
  words: string[];
  /** Also count per state, owner and source. */
  facets: boolean;
  /** 1..500. */
  limit: number;
  after?: PageCursor;
}

/** Where a page begins and how long it is; the OpenAPI document has checked the bounds. */
export function parsePage(query: Request['query']): {
  limit: number;
  after?: PageCursor;
} {
  return {
    limit: Number(query.limit ?? 100),
    after:
      typeof query.cursor === 'string' ? decodeCursor(query.cursor) : undefined,
  };
}

/** The owners of a query, groups where they have no kind. */
export function parseOwners(query: Request['query']): string[] | undefined {
  const owners = listOf(query.owner);
  return owners && parseEntityRefs(owners, 'owner', { defaultKind: 'group' });
}

/**
 * Reads the query of `GET /schedules`, of which the OpenAPI document has already checked types and enumerations.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseScheduleRequest(query: Request['query']): ScheduleRequest {
  return {
    owners: parseOwners(query),
    sources: listOf(query.source),
    states: listOf<ScheduleState>(query.state),
    words: wordsOf(query.text),
    facets: String(query.facets) === 'true',
    ...parsePage(query),
  };
}
