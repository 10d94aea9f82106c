import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  parseOwners,
  wordsOf,
} from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';
import { parseAt } from '../selection/parseAt';
import { ScorecardListRequest, ScorecardRequest } from './requests';

/**
 * Reads which scorecards are asked for.
 *
 * @throws InputError for an owner that cannot be read
 */
export function parseScorecardList(
  query: Request['query'],
): ScorecardListRequest {
  return { owners: parseOwners(query), words: wordsOf(query.text) };
}

/**
 * Reads which scorecard is asked for, and of when.
 *
 * @throws InputError for an instant that cannot be read
 */
export function parseScorecardRequest(
  { namespace = '', name = '' }: { namespace?: string; name?: string },
  query: Request['query'],
  now: Date,
): ScorecardRequest {
  return {
    ref: stringifyEntityRef({ kind: 'scorecard', namespace, name }),
    at: parseAt(query.at, 'at', now),
  };
}
