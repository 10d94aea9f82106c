import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';
import { parseScorecard } from '../selection/parseSelection';
import { parseSpan } from '../selection/parseSpan';
import { HistoryRequest } from './HistoryRequest';

/**
 * Reads whose history is asked for; of the last 90 days, where nothing is said.
 *
 * @throws InputError for a ref or instant that cannot be read
 */
export function parseHistoryRequest(
  query: Request['query'],
  now: Date,
): HistoryRequest {
  const [entityRef = ''] = parseEntityRefs([query.entityRef], 'entityRef');
  return {
    entityRef,
    scorecard: parseScorecard(query.scorecard),
    ...parseSpan(query, now),
  };
}
