import { EntityScorecard } from '@callboard/backstage-plugin-scorecards-common';
import { Found } from '../Found';
import { Freshness } from '../Freshness';
import { toEntityScorecard, ToldResult } from './toEntityScorecard';

/**
 * A stored result as it is answered.
 *
 * @param freshness - of the answer
 * @param more - what is told beside what is stored
 */
export function tellFound(
  { entity, version, result }: Found,
  freshness: Freshness,
  more: Pick<
    ToldResult,
    'detail' | 'checkIds' | 'waivers' | 'explain' | 'evidenceAt'
  >,
): EntityScorecard {
  const { stale, reason } = freshness;
  return toEntityScorecard({
    entity,
    scorecard: version.scorecard,
    version: version.version,
    codes: result.codes,
    standing: result.standing,
    standingSince: result.standing_since,
    causes: result.causes,
    since: result.since,
    asOf: asOfOf(result.valid_from, freshness),
    stale,
    reason,
    ...more,
  });
}

/** An entity that was evaluated by itself is newer than the last round. */
function asOfOf(validFrom: string, { asOf }: Freshness): string {
  return asOf !== undefined && asOf > validFrom ? asOf : validFrom;
}
