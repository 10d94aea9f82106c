import { InputError } from '@backstage/errors';
import { listOf, parsePage } from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';
import { parseAt } from '../selection/parseAt';
import { parseScorecard, parseSelection } from '../selection/parseSelection';
import { DifferenceRequest } from './DifferenceRequest';

/** What is compared with where nothing is said. */
const DEFAULT_MS = 30 * 86_400_000;

/**
 * Reads which differences are asked for; since 30 days before, where nothing is said.
 *
 * @throws InputError for a ref, instant or cursor that cannot be read, or where `compareWith` is not before `at`
 */
export function parseDifferenceRequest(
  query: Request['query'],
  now: Date,
): DifferenceRequest {
  const to = parseAt(query.at, 'at', now);
  const end = to ?? now;
  const from =
    query.compareWith === undefined
      ? new Date(end.getTime() - DEFAULT_MS)
      : parseAt(query.compareWith, 'compareWith', now) ?? now;
  if (from >= end) {
    throw new InputError(
      `compareWith must be before at, got ${from.toISOString()} and ${end.toISOString()}`,
    );
  }
  return {
    scorecard: parseScorecard(query.scorecard),
    selection: parseSelection(query),
    from,
    to,
    causes: listOf(query.cause),
    ...parsePage(query),
  };
}
