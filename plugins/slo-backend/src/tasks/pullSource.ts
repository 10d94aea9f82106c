import { LoggerService } from '@backstage/backend-plugin-api';
import { SliQuery, SliSource } from '@callboard/backstage-plugin-slo-node';
import { Attempt, AttemptStore, StoredAttempt } from '../database/AttemptStore';
import { DefinitionStore } from '../database/DefinitionStore';
import { RecordStore } from '../database/RecordStore';
import { toIso } from '../lib/buckets';
import { askSource } from '../sources/askSource';
import { logChanges } from '../sources/logChanges';
import {
  hasUnfilled,
  planBackfill,
  planRecent,
  PullPlan,
} from '../sources/planPull';
import { collectTargets, PullTarget } from '../sources/pullTargets';
import { recordAnswers } from '../sources/recordAnswers';
import { SourceDirectory } from '../sources/SourceDirectory';

/** What pulling needs. */
export interface PullOptions {
  sources: SourceDirectory;
  definitions: DefinitionStore;
  attempts: AttemptStore;
  record: RecordStore;
  evaluateDigests: (digests: string[]) => Promise<void>;
  logger: LoggerService;
  settleSeconds: number;
  now: () => Date;
}

/**
 * Asks one source for all that is missing. Each source has a task of its own, so that one that fails, hangs or is slow
 * does not hold up the others.
 */
export async function pullSource(
  source: SliSource,
  options: PullOptions,
  signal: AbortSignal,
): Promise<void> {
  const { attempts, definitions, evaluateDigests, logger, now } = options;
  const slos = await definitions.get(await definitions.refs());
  const targets = collectTargets([...slos.values()], source, options.sources);
  const at = now();
  const digests = targets.map(({ digest }) => digest);
  const before = (await attempts.byDigests(digests)).filter(
    attempt => attempt.source === source.name,
  );
  const plans = await planAll(source, targets, before, options, at);
  const results = await carryOut(source, plans, options, at, signal);
  await attempts.save(results);
  logChanges({ logger, before, results });
  await evaluateDigests(digests);
}

async function planAll(
  source: SliSource,
  targets: PullTarget[],
  attempts: StoredAttempt[],
  { record, settleSeconds }: PullOptions,
  now: Date,
): Promise<PullPlan[]> {
  const { backfillSeconds } = source;
  const lastOf = new Map(attempts.map(last => [last.digest, last]));
  const plans = targets.map(target =>
    planRecent({
      backfillSeconds,
      target,
      last: lastOf.get(target.digest),
      settleSeconds,
      now,
    }),
  );
  const observed = await record.observedBuckets(
    source.name,
    plans.filter(hasUnfilled).map(({ recent, unfilled }) => ({
      digest: recent.digest,
      range: unfilled,
    })),
  );
  return plans.map(plan =>
    planBackfill(plan, observed.get(plan.recent.digest) ?? []),
  );
}

/** First what is recent, for all indicators, because somebody may be waiting for it; then the past. */
async function carryOut(
  source: SliSource,
  plans: PullPlan[],
  { record }: PullOptions,
  at: Date,
  signal: AbortSignal,
): Promise<Attempt[]> {
  const ask = async (queries: SliQuery[]) =>
    recordAnswers({
      source: source.name,
      queries,
      answers: await askSource(source, queries, signal),
      record,
      at,
    });
  const recent = await ask(plans.map(plan => plan.recent));
  const digestOf = (plan: PullPlan) => plan.recent.digest;
  // A source that has just failed is not asked for more.
  const healthy = plans.filter(
    plan => recent.get(digestOf(plan))?.outcome === 'ok',
  );
  const past = await ask(healthy.flatMap(({ backfill }) => backfill ?? []));
  for (const plan of healthy) {
    const attempt = recent.get(digestOf(plan));
    if (attempt) {
      const filling = past.get(digestOf(plan));
      recent.set(digestOf(plan), withBackfill(attempt, plan, filling));
    }
  }
  return [...recent.values()];
}

/** The recent counts decide the outcome; history that could not be read is a warning. */
function withBackfill(
  attempt: Attempt,
  plan: PullPlan,
  filling: Attempt | undefined,
): Attempt {
  const failed = filling?.error;
  return {
    ...attempt,
    filledFrom: toIso(
      failed ? plan.filledFromWithoutBackfill : plan.filledFrom,
    ),
    warnings: [
      ...attempt.warnings,
      ...(filling?.warnings ?? []),
      ...(failed ? [{ code: 'backfill-failed', message: failed.message }] : []),
    ],
  };
}
