import {
  burnDown,
  COVERAGE_NEEDED,
  judgeOccurrences,
  ObjectiveStatus,
  SloStatus,
  SourceStatus,
  unknownVerdict,
  unsupportedReason,
  urgency,
} from '@callboard/backstage-plugin-slo-common';
import { StoredAttempt } from '../database/AttemptStore';
import { NewestBucket } from '../database/RecordStore';
import { StoredStatus } from '../database/StatusStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { toIso } from '../lib/buckets';
import { DataVerdict, judgeData } from './dataState';
import { MeasuredWindow, PlacedWindow } from './measure';

/** Everything that was gathered about the indicator of one objective. */
export interface ObjectiveFacts {
  newest: NewestBucket[];
  attempts: StoredAttempt[];
  /** Both are absent where nothing was ever recorded or the objective cannot be computed. */
  placed?: PlacedWindow;
  measured?: MeasuredWindow;
  noSource?: string;
}

/** What a status is made of. */
export interface EvaluateOptions {
  slo: CatalogSlo;
  /** One per objective. */
  facts: ObjectiveFacts[];
  staleAfterSeconds: number;
  now: Date;
}

interface Judged {
  objective: ObjectiveStatus;
  data: DataVerdict;
  trend: (number | null)[];
  asOf?: number;
}

/** What is wrong with a document, in a line. */
function describeIssue({ issues }: CatalogSlo): string {
  const [issue] = issues;
  return issue
    ? [issue.path, issue.message].filter(Boolean).join(': ')
    : 'the indicator could not be resolved';
}

function judgeObjective(
  { slo }: EvaluateOptions,
  index: number,
  facts: ObjectiveFacts,
): Judged {
  const { definition, windowSeconds, valid } = slo;
  const objective = definition.objectives[index];
  if (!objective) {
    throw new Error(`${definition.ref} has no objective ${index}`);
  }
  const { placed, measured } = facts;
  const { name, target } = objective;
  const newest = facts.newest.map(({ end }) => end);
  const asOf =
    placed?.placement.asOf ??
    (newest.length > 0 ? Math.max(...newest) : undefined);
  const data = judgeData({
    broken: objective.indicator ? undefined : describeIssue(slo),
    attempts: facts.attempts,
    asOf: asOf === undefined ? undefined : toIso(asOf),
    stale: placed?.placement.stale ?? false,
    noSource: facts.noSource,
  });
  const unsupported = valid
    ? unsupportedReason(definition, objective, windowSeconds)
    : 'the document is not valid';
  if (unsupported || !placed || !measured) {
    const verdict = unknownVerdict(
      unsupported ?? data.reason ?? 'nothing was measured yet',
    );
    return { objective: { name, target, ...verdict }, data, trend: [], asOf };
  }
  return {
    objective: {
      name,
      target,
      ...judgeOccurrences(target, windowSeconds, measured.measurement),
    },
    data,
    trend: burnDown(measured.trend, target),
    asOf,
  };
}

function toSources(facts: ObjectiveFacts[]): SourceStatus[] {
  const sources = new Map<string, SourceStatus>();
  const merge = (name: string, more: Partial<SourceStatus>) =>
    sources.set(name, { ...sources.get(name), ...more, name });
  for (const { newest, attempts } of facts) {
    for (const { source, end } of newest) {
      merge(source, { newestSampleEnd: toIso(end) });
    }
    for (const {
      source,
      lastAttempt,
      lastSuccess,
      error,
      warnings,
    } of attempts) {
      merge(source, { lastAttempt, lastSuccess, error, warnings });
    }
  }
  return [...sources.values()];
}

/** When silence alone will have made things worse than they are now. */
function aging(
  asOf: number,
  slo: CatalogSlo,
  staleAfterSeconds: number,
): Pick<StoredStatus, 'staleAt' | 'unknownAt'> {
  const tolerated = (1 - COVERAGE_NEEDED) * slo.windowSeconds;
  return {
    staleAt: toIso(asOf + staleAfterSeconds),
    unknownAt: toIso(asOf + Math.max(staleAfterSeconds, tolerated)),
  };
}

/** The status of an SLO: the figures are those of its most urgent objective. */
export function evaluateSlo(options: EvaluateOptions): StoredStatus {
  const { slo, facts, staleAfterSeconds, now } = options;
  const { definition, issues, valid } = slo;
  const judged = facts
    .map((item, index) => judgeObjective(options, index, item))
    .sort(
      (a, b) =>
        urgency(a.objective.state, a.data.data) -
        urgency(b.objective.state, b.data.data),
    );
  const [worst] = judged;
  const { name: _, ...figures } = worst?.objective ?? {
    name: undefined,
    target: null,
    ...unknownVerdict('the SLO promises nothing: it has no objective'),
  };
  const data: DataVerdict = valid
    ? worst?.data ?? { data: 'no-data' }
    : { data: 'invalid', reason: describeIssue(slo) };
  const reasons = new Set([data.reason, figures.reason].filter(Boolean));
  const order = definition.objectives.map(({ name }) => name);
  const status: SloStatus = {
    ref: definition.ref,
    entityRef: definition.entityRef,
    ownerRef: definition.ownerRef,
    tier: definition.tier,
    title: definition.title,
    description: definition.description,
    window: definition.window,
    budgetingMethod: definition.budgetingMethod,
    ...figures,
    data: data.data,
    reason: [...reasons].join('; ') || undefined,
    objectives: judged
      .map(({ objective }) => objective)
      .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    sources: toSources(facts),
    issues,
    trend: worst?.trend ?? [],
    asOf: worst?.asOf === undefined ? null : toIso(worst.asOf),
    evaluatedAt: now.toISOString(),
  };
  return {
    status,
    ...(worst?.asOf !== undefined && aging(worst.asOf, slo, staleAfterSeconds)),
  };
}
