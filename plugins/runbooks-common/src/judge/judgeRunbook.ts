import { Liveness, PageFreshness, Quality, RunbookState } from '../schema';
import { Judgement } from './Judgement';

/** What was found out about a page. @public */
export interface RunbookFacts {
  liveness: Pick<Liveness, 'state' | 'reason'>;
  quality: Pick<Quality, 'state' | 'reason'>;
  freshness: Pick<PageFreshness, 'state' | 'reason'>;
}

/**
 * What a reader of a page has to know first: the worst of the three, in the order of `RunbookState`. It is good only where
 * all three are known and in order.
 * @public
 */
export function judgeRunbook({
  liveness,
  quality,
  freshness,
}: RunbookFacts): Judgement<RunbookState> {
  if (liveness.state === 'dead') {
    return { state: 'dead', reason: liveness.reason };
  }
  if (quality.state === 'incomplete') {
    return { state: 'incomplete', reason: quality.reason };
  }
  if (freshness.state === 'overdue') {
    return { state: 'overdue', reason: freshness.reason };
  }
  const unknown = [liveness, quality, freshness].find(
    ({ state }) => state === 'unknown',
  );
  return unknown
    ? { state: 'unknown', reason: unknown.reason }
    : { state: 'good', reason: 'alive, complete and current' };
}
