import { Request } from 'express';
import { parseScorecard, parseSelection } from '../selection/parseSelection';
import { parseSpan } from '../selection/parseSpan';
import { TrendRequest } from './TrendRequest';

const DEFAULT_POINTS = 30;

/**
 * Reads which trend is asked for; of the last 90 days, where nothing is said.
 *
 * @throws InputError for a ref or instant that cannot be read
 */
export function parseTrendRequest(
  query: Request['query'],
  now: Date,
): TrendRequest {
  return {
    scorecard: parseScorecard(query.scorecard),
    selection: parseSelection(query),
    points: Number(query.points ?? DEFAULT_POINTS),
    ...parseSpan(query, now),
  };
}
