import {
  listOf,
  parseEntityRefs,
  parsePage,
} from '@callboard/backstage-plugin-callboard-node';
import { InputError } from '@backstage/errors';
import {
  ResultDetail,
  ResultsByRefsRequest,
} from '@callboard/backstage-plugin-scorecards-common';
import { Request } from 'express';
import { parseAt } from '../selection/parseAt';
import { parseScorecards, parseSelection } from '../selection/parseSelection';
import { ResultListRequest } from './ResultRequest';

/** Refs in one request. */
const MAX_REFS = 10_000;

/**
 * Reads the query of a list, of which the OpenAPI document has already checked types and enumerations.
 *
 * @throws InputError for a ref, instant or cursor that cannot be read
 */
export function parseResultList(
  query: Request['query'],
  now: Date,
): ResultListRequest {
  return {
    scorecards: parseScorecards(query.scorecard),
    selection: parseSelection(query),
    at: parseAt(query.at, 'at', now),
    levels: listOf(query.level),
    checks: listOf(query.check),
    statuses: listOf(query.status),
    detail: (query.detail ?? 'checks') as ResultDetail,
    sort: query.sort === 'title' ? 'title' : 'attention',
    facets: String(query.facets) === 'true',
    ...parsePage(query),
  };
}

/**
 * Reads which entities are asked for.
 *
 * @throws InputError for a ref or instant that cannot be read, and for too many
 */
export function parseResultsByRefs(
  body: ResultsByRefsRequest,
  now: Date,
): ResultListRequest {
  const { entityRefs } = body;
  if (entityRefs.length > MAX_REFS) {
    throw new InputError(
      `entityRefs may have at most 10,000 refs, got ${entityRefs.length}`,
    );
  }
  return {
    scorecards: parseScorecards(body.scorecard),
    selection: {
      entityRefs: [...new Set(parseEntityRefs(entityRefs, 'entityRefs'))],
      words: [],
    },
    at: parseAt(body.at, 'at', now),
    detail: body.detail ?? 'checks',
    sort: 'attention',
    facets: false,
  };
}
