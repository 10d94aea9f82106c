import { parsePage } from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';
import { parseAt } from '../selection/parseAt';
import { parseScorecards, parseSelection } from '../selection/parseSelection';
import { CheckListRequest } from './CheckListRequest';

/**
 * Reads which checks are asked for.
 *
 * @throws InputError for a ref, instant or cursor that cannot be read
 */
export function parseCheckRequest(
  query: Request['query'],
  now: Date,
): CheckListRequest {
  return {
    scorecards: parseScorecards(query.scorecard),
    selection: parseSelection(query),
    at: parseAt(query.at, 'at', now),
    ...parsePage(query),
  };
}
