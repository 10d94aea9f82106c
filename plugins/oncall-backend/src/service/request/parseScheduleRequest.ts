import {
  listOf,
  PageCursor,
  parseOwners,
  parsePage,
  wordsOf,
} from '@callboard/backstage-plugin-callboard-node';
import { ScheduleState } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';

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
