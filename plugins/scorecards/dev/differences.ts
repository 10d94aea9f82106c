import { Difference } from '@callboard/backstage-plugin-scorecards-common';
import { DemoService } from './company';
import { DemoScorecard } from './DemoCheck';
import { FakeResults } from './FakeResults';

const REASONS: Record<string, string> = {
  service: 'the facts of the service changed',
  rule: 'the scorecard changed',
  'fact-unknown': 'a fact became unknown',
  'fact-known': 'a fact became known again',
  waived: 'a waiver was approved',
  'waiver-ended': 'its waiver ended',
};

/** Checks of a service whose result differs between two instants. */
export function differencesOf(
  results: FakeResults,
  service: DemoService,
  scorecard: DemoScorecard,
  from: number,
  to: number,
): Difference[] {
  const before = results.result(service, scorecard, from, 'checks');
  const after = results.result(service, scorecard, to, 'checks');
  const { levels } = scorecard;
  const stepOf = (standing: string) => levels.indexOf(standing);
  return (after.checks ?? []).flatMap(check => {
    const earlier = before.checks?.find(({ id }) => id === check.id);
    if (earlier?.status === check.status) {
      return [];
    }
    return {
      entityRef: service.ref,
      entityTitle: service.title,
      check: check.id,
      checkTitle: check.title,
      level: check.level,
      before: earlier?.status ?? null,
      after: check.status,
      cause: earlier ? check.cause : ('rule' as const),
      at: check.since,
      reason: REASONS[earlier ? check.cause : 'rule'] ?? check.cause,
      standingBefore: before.standing,
      standingAfter: after.standing,
      moved: stepOf(after.standing) - stepOf(before.standing),
      ownerRef: service.ownerRef,
      tier: service.tier,
    };
  });
}
