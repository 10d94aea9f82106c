import { listOf } from '@callboard/backstage-plugin-callboard-node';
import { GroupBy } from '@callboard/backstage-plugin-scorecards-common';
import { Request } from 'express';
import { parseAt } from '../selection/parseAt';
import { parseScorecard, parseSelection } from '../selection/parseSelection';
import { ReportRequest } from './ReportRequest';

/**
 * Reads what to report on.
 *
 * @throws InputError for a ref or instant that cannot be read
 */
export function parseReportRequest(
  query: Request['query'],
  now: Date,
): ReportRequest {
  return {
    scorecard: parseScorecard(query.scorecard),
    selection: parseSelection(query),
    levels: listOf(query.level),
    groupBy: (query.groupBy ?? 'owner') as GroupBy,
    at: parseAt(query.at, 'at', now),
    compareWith: parseAt(query.compareWith, 'compareWith', now),
  };
}
