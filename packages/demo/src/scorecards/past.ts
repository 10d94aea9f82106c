import { CheckStatus } from '@callboard/backstage-plugin-scorecards-common';

/** A check that said something else until some days ago. */
export interface Turn {
  service: string;
  scorecard: string;
  check: string;
  /** What it said before. */
  before: CheckStatus;
  daysAgo: number;
}

const turn = (
  service: string,
  scorecard: string,
  check: string,
  before: CheckStatus,
  daysAgo: number,
): Turn => ({ service, scorecard, check, before, daysAgo });

const READY = 'production-readiness';
const ONCALL = 'on-call-health';
const SEEN = 'observability';
const DEPLOY = 'deploy-safety';
const SECURE = 'payments-security';

/** How the demo company came to be what it is today: what was mended, and what was not kept up. */
export const turns: readonly Turn[] = [
  turn('ledger', READY, 'has-runbook', 'fail', 71),
  turn('ledger', READY, 'drilled', 'fail', 24),
  turn('card-vault', READY, 'drilled', 'fail', 33),
  turn('card-vault', READY, 'has-slo', 'fail', 64),
  turn('identity', READY, 'is-reachable', 'fail', 41),
  turn('fraud-scoring', READY, 'has-schedule', 'fail', 58),
  turn('fraud-scoring', READY, 'is-reachable', 'fail', 58),
  turn('edge-proxy', READY, 'has-runbook', 'fail', 19),
  turn('job-queue', READY, 'has-schedule', 'fail', 82),
  turn('job-queue', READY, 'budget-left', 'fail', 12),
  turn('merchant-dashboard', READY, 'has-slo', 'fail', 47),
  turn('merchant-dashboard', READY, 'has-schedule', 'fail', 26),
  turn('refunds', READY, 'has-runbook', 'fail', 35),
  turn('refunds', READY, 'alerts-covered', 'fail', 21),
  turn('settlement', READY, 'is-reachable', 'pass', 9),
  turn('webhooks', READY, 'budget-left', 'pass', 14),
  turn('webhooks', READY, 'follow-ups-done', 'pass', 6),
  turn('currency-rates', READY, 'has-tier', 'fail', 77),
  turn('notifications', READY, 'is-described', 'fail', 52),
  turn('sandbox', READY, 'has-slo', 'fail', 30.5),
  turn('reporting', READY, 'has-slo', 'pass', 16),
  turn('ledger', ONCALL, 'second-level', 'fail', 61),
  turn('checkout-api', ONCALL, 'enough-people', 'fail', 38),
  turn('identity', ONCALL, 'no-gaps', 'fail', 41),
  turn('settlement', ONCALL, 'no-gaps', 'pass', 9),
  turn('refunds', ONCALL, 'schedule', 'fail', 67),
  turn('ledger', SEEN, 'slo-measured', 'unknown', 69),
  turn('checkout-api', SEEN, 'alerts-from-slo', 'fail', 55),
  turn('fraud-scoring', SEEN, 'slo-measured', 'fail', 29),
  turn('job-queue', SEEN, 'runbooks-alive', 'fail', 18),
  turn('webhooks', SEEN, 'not-exhausted', 'pass', 14),
  turn('payout-worker', SEEN, 'slo-measured', 'pass', 4),
  turn('checkout-api', DEPLOY, 'progressive', 'fail', 73),
  turn('checkout-api', DEPLOY, 'rollback', 'fail', 45),
  turn('fraud-scoring', DEPLOY, 'progressive', 'fail', 31),
  turn('identity', DEPLOY, 'progressive', 'fail', 22),
  turn('refunds', DEPLOY, 'progressive', 'fail', 16),
  turn('card-vault', DEPLOY, 'rollback', 'fail', 48),
  turn('webhooks', DEPLOY, 'change-failure-rate', 'pass', 27),
  turn('merchant-dashboard', DEPLOY, 'change-failure-rate', 'pass', 11),
  turn('chargebacks', DEPLOY, 'main-builds', 'pass', 2),
  turn('card-vault', SECURE, 'access-reviewed', 'fail', 20),
  turn('identity', SECURE, 'access-reviewed', 'fail', 20),
  turn('fraud-scoring', SECURE, 'access-reviewed', 'fail', 20),
  turn('checkout-api', SECURE, 'no-critical', 'fail', 36),
  turn('ledger', SECURE, 'audit-trail', 'fail', 57),
  turn('settlement', SECURE, 'access-reviewed', 'pass', 27),
  turn('webhooks', SECURE, 'no-secrets', 'pass', 8),
  turn('identity', SECURE, 'image-scanned', 'pass', 14),
  turn('chargebacks', SECURE, 'no-critical', 'pass', 5),
];

const DAY = 86_400_000;

/** A span of time over which an entity did the same, newest first; the last one begins `days` ago. */
export interface PastSpan {
  from: string;
  statuses: Record<string, CheckStatus>;
}

/**
 * How a service did before now under a scorecard, given how it does now: each turn taken back, one after the other.
 *
 * @param now - milliseconds since the epoch
 * @param days - how far back
 */
export function pastOf(options: {
  turns: readonly Turn[];
  today: Readonly<Record<string, CheckStatus>>;
  now: number;
  days: number;
}): PastSpan[] {
  const { today, now, days } = options;
  const beginnings = [
    ...new Set(options.turns.map(({ daysAgo }) => daysAgo)),
    days,
  ].sort((a, b) => a - b);
  return beginnings.map((daysAgo, index) => {
    const since = index === 0 ? 0 : beginnings[index - 1] ?? 0;
    const undone = options.turns.filter(one => one.daysAgo <= since);
    return {
      from: new Date(now - daysAgo * DAY).toISOString(),
      statuses: {
        ...today,
        ...Object.fromEntries(undone.map(one => [one.check, one.before])),
      },
    };
  });
}
