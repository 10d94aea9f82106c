import {
  errorBudget,
  ExplanationStep,
  ObjectiveExplanation,
  SentQuery,
  SloExplanation,
  SloStatus,
} from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { DefinitionVersion } from '../definitions/versions';
import { ObjectiveFacts, SloFacts } from '../evaluation/facts';
import { sliceSpecOf } from '../evaluation/subjects';
import { countObjective, ObjectiveCounts } from './countObjective';
import { describeQueries } from './describeQueries';
import { describeSteps } from './steps/describeSteps';
import { describeVersions } from './describeVersions';
import { ExplainReader } from './ExplainReader';

/** What an explanation is made of. */
export interface ExplanationOptions {
  slo: CatalogSlo;
  /** What is explained, judged from these facts. */
  status: SloStatus;
  facts: SloFacts;
  record: ExplainReader;
  /** Oldest first. */
  versions: DefinitionVersion[];
  /** Queries as they were last sent, by digest. */
  sent: Map<string, SentQuery[]>;
  /** Steps that go before all others. */
  notes?: ExplanationStep[];
}

const NOTHING: ObjectiveCounts = {
  sources: [],
  days: [],
  excluded: { good: 0, total: 0, observedSeconds: 0 },
  sum: { good: 0, total: 0, observedSeconds: 0 },
  revisions: 0,
};

/** Without a calculation there is only the reason. */
function reasonSteps(reason: string | undefined): ExplanationStep[] {
  return reason === undefined
    ? []
    : [{ label: 'verdict', formula: reason, value: null }];
}

async function countFacts(
  { subject, measured }: ObjectiveFacts,
  record: ExplainReader,
): Promise<ObjectiveCounts> {
  const digest = subject?.digests[0];
  if (!subject || !measured || digest === undefined) {
    return NOTHING;
  }
  const { placement, counted, excluded } = measured;
  const { start, end } = placement.window;
  return countObjective(
    {
      digest,
      window: placement.window,
      kept: counted,
      excluded: excluded.flatMap(hole =>
        hole.end > start && hole.start < end
          ? [
              {
                start: Math.max(start, hole.start),
                end: Math.min(end, hole.end),
              },
            ]
          : [],
      ),
      gridSeconds: placement.gridSeconds,
      spec: sliceSpecOf(subject),
    },
    record,
  );
}

async function explainObjective(
  { slo, status, facts, record, sent }: ExplanationOptions,
  index: number,
): Promise<ObjectiveExplanation> {
  const objective = slo.definition.objectives[index];
  const row = status.objectives[index];
  const own = facts.objectives[index];
  if (!objective || !row || !own) {
    throw new Error(`${slo.definition.ref} has no objective ${index}`);
  }
  const { subject, measured } = own;
  const counts = await countFacts(own, record);
  return {
    name: objective.name,
    target: objective.target,
    errorBudget: errorBudget(objective.target),
    ...(slo.definition.composite && { weight: objective.compositeWeight }),
    queries: describeQueries(
      objective.indicator,
      sent.get(slo.digests[index] ?? ''),
    ),
    sources: counts.sources,
    days: counts.days,
    excluded: counts.excluded,
    good: counts.sum.good,
    total: counts.sum.total,
    observedSeconds: counts.sum.observedSeconds,
    elapsedSeconds: measured?.measurement.window.elapsedSeconds ?? 0,
    bucketSeconds: slo.bucketSeconds[index],
    ...(measured && row.slices && { slices: row.slices }),
    ...(counts.bounds && { bounds: counts.bounds }),
    revisions: counts.revisions,
    steps:
      subject && measured
        ? [
            ...describeSteps(subject.terms, measured, row),
            ...reasonSteps(row.reason),
          ]
        : reasonSteps(row.reason),
  };
}

/** The calculation of the SLO as a whole: of a composite its own, else that of the objective whose figures it shows. */
function wholeSteps(
  { slo, status, facts }: ExplanationOptions,
  objectives: ObjectiveExplanation[],
): ExplanationStep[] {
  const { composite } = facts;
  const names = slo.definition.objectives.map(({ name }) => name);
  if (composite) {
    const { subject, measured } = composite;
    return subject && measured
      ? [
          ...describeSteps(subject.terms, measured, status, names),
          ...reasonSteps(status.reason),
        ]
      : reasonSteps(status.reason);
  }
  const shown = status.objectives.findIndex(
    ({ state, target, errorBudgetRemaining }) =>
      state === status.state &&
      target === status.target &&
      errorBudgetRemaining === status.errorBudgetRemaining,
  );
  const steps = objectives[shown]?.steps ?? reasonSteps(status.reason);
  return names.length > 1 && shown >= 0
    ? [
        {
          label: 'objective',
          formula: `the most urgent of ${names.length}: ${names[shown]}`,
          value: null,
        },
        ...steps,
      ]
    : steps;
}

/**
 * The derivation of a status. What it lists adds up: the days to the counts, the sources less what is excluded to the
 * days, and the steps lead to the figures of the status.
 */
export async function buildExplanation(
  options: ExplanationOptions,
): Promise<SloExplanation> {
  const { slo, status, facts, versions, notes = [] } = options;
  const { budgetingMethod, window, objectives } = slo.definition;
  const explained = await Promise.all(
    objectives.map((_, index) => explainObjective(options, index)),
  );
  const { ref, state, data, reason, asOf, evaluatedAt, windowRange } = status;
  return {
    ref,
    state,
    data,
    reason,
    asOf,
    evaluatedAt,
    budgetingMethod,
    window,
    ...(windowRange && { windowRange }),
    documents: slo.documents ?? [],
    versions: describeVersions(
      versions,
      windowRange ? Date.parse(windowRange.start) / 1000 : -Infinity,
    ),
    objectives: explained,
    exclusions: facts.exclusions,
    steps: [...notes, ...wholeSteps(options, explained)],
  };
}
