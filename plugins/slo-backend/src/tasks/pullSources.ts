import { LoggerService } from '@backstage/backend-plugin-api';
import { SliSource } from '@callboard/backstage-plugin-slo-node';
import { Attempt, AttemptStore } from '../database/AttemptStore';
import { DefinitionStore } from '../database/DefinitionStore';
import { RecordStore } from '../database/RecordStore';
import { toIso } from '../lib/buckets';
import { Recorder } from '../service/Recorder';
import { askSource } from '../sources/askSource';
import { logChanges } from '../sources/logChanges';
import { planPull, PullPlan } from '../sources/planPull';
import { collectTargets, PullTarget } from '../sources/pullTargets';
import { recordAnswer } from '../sources/recordAnswer';
import { SourceDirectory } from '../sources/SourceDirectory';

/** What pulling needs. */
export interface PullOptions {
  sources: SourceDirectory;
  definitions: DefinitionStore;
  attempts: AttemptStore;
  record: RecordStore;
  recorder: Recorder;
  evaluateDigests: (digests: string[]) => Promise<void>;
  logger: LoggerService;
  settleSeconds: number;
  now: () => Date;
}

/** Asks every source for all that is missing. One source that fails or hangs does not touch the others. */
export async function pullSources(
  options: PullOptions,
  signal: AbortSignal,
): Promise<void> {
  const { definitions, sources, logger } = options;
  const slos = await definitions.get(await definitions.refs());
  const targets = collectTargets([...slos.values()], sources);
  await Promise.all(
    [...targets].map(([source, list]) =>
      pullFrom(source, list, options, signal).catch(error =>
        logger.error(`Could not pull from ${source.name}`, error),
      ),
    ),
  );
}

async function pullFrom(
  source: SliSource,
  targets: PullTarget[],
  options: PullOptions,
  signal: AbortSignal,
): Promise<void> {
  const { attempts, evaluateDigests, logger, now } = options;
  const at = now();
  const digests = targets.map(({ digest }) => digest);
  const before = (await attempts.byDigests(digests)).filter(
    attempt => attempt.source === source.name,
  );
  const plans: PullPlan[] = [];
  for (const target of targets) {
    plans.push(
      await planPull({
        source: source.name,
        backfillSeconds: source.backfillSeconds,
        target,
        last: before.find(({ digest }) => digest === target.digest),
        record: options.record,
        settleSeconds: options.settleSeconds,
        now: at,
      }),
    );
  }
  const results = await carryOut(source, plans, options, at, signal);
  await attempts.save(results);
  logChanges({ logger, before, results });
  await evaluateDigests(digests);
}

/** First what is recent, for all indicators, because somebody may be waiting for it; then the past. */
async function carryOut(
  source: SliSource,
  plans: PullPlan[],
  { recorder }: PullOptions,
  at: Date,
  signal: AbortSignal,
): Promise<Attempt[]> {
  const common = { source: source.name, recorder, at };
  const recent = await askSource(
    source,
    plans.map(plan => plan.recent),
    signal,
  );
  const attempts = new Map<PullPlan, Attempt>();
  for (const plan of plans) {
    const answer = recent.get(plan.recent.digest);
    attempts.set(
      plan,
      await recordAnswer({ ...common, query: plan.recent, answer }),
    );
  }
  // A source that has just failed is not asked for more.
  const healthy = plans.filter(plan => attempts.get(plan)?.outcome === 'ok');
  const past = await askSource(
    source,
    healthy.flatMap(({ backfill }) => backfill ?? []),
    signal,
  );
  for (const plan of healthy) {
    const attempt = attempts.get(plan);
    if (attempt) {
      const answer = past.get(plan.recent.digest);
      const query = plan.backfill;
      const filling =
        query && (await recordAnswer({ ...common, query, answer }));
      attempts.set(plan, withBackfill(attempt, plan, filling));
    }
  }
  return [...attempts.values()];
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
