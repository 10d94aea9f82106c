import {
  Reachability,
  ReachabilityInterval,
} from '@callboard/backstage-plugin-oncall-common';
import {
  Judgement,
  ReachabilityHistoryRow,
  ReachabilityRow,
} from './reachabilityRows';

/** As the API has it. */
export function toReachability(
  row: ReachabilityRow,
  asOf: string,
): Reachability {
  const judgement: Judgement = JSON.parse(row.judgement);
  return {
    entityRef: row.entity_ref,
    title: row.title,
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
    ...(row.tier !== null && { tier: row.tier }),
    verdict: row.verdict,
    ...judgement,
    since: row.since,
    asOf,
  };
}

/** As the API has it. */
export function toInterval(row: ReachabilityHistoryRow): ReachabilityInterval {
  return {
    from: row.from_at,
    to: row.to_at,
    verdict: row.verdict,
    ...(row.link !== null && { link: row.link }),
    ...(row.message !== null && { message: row.message }),
  };
}
