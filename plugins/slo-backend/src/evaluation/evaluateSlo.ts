import {
  ObjectiveStatus,
  SloStatus,
  unknownVerdict,
  urgency,
} from '@callboard/backstage-plugin-slo-common';
import { StoredStatus } from '../database/StatusStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { toIso } from '../lib/buckets';
import { agingOf } from './aging';
import { DataVerdict, judgeData, worstData } from './dataState';
import { ObjectiveFacts, SloFacts, SubjectFacts } from './facts';
import { judgeSubject, SubjectVerdict } from './judgeSubject';
import { sharedTarget } from './subjects';
import { toSources } from './toSources';

/** What a status is made of. */
export interface EvaluateOptions {
  slo: CatalogSlo;
  facts: SloFacts;
  staleAfterSeconds: number;
  now: Date;
}

/** An objective, or a composite as a whole, with its verdict. */
interface Judged {
  facts: SubjectFacts;
  target: number | null;
  verdict: SubjectVerdict;
  data: DataVerdict;
}

/** What is wrong with a document, in a line. */
function describeIssue({ issues }: CatalogSlo): string {
  const [issue] = issues;
  return issue
    ? [issue.path, issue.message].filter(Boolean).join(': ')
    : 'the indicator could not be resolved';
}

function judgeObjective(
  { slo, staleAfterSeconds, now }: EvaluateOptions,
  index: number,
  facts: ObjectiveFacts,
): Judged & { row: ObjectiveStatus } {
  const objective = slo.definition.objectives[index];
  if (!objective) {
    throw new Error(`${slo.definition.ref} has no objective ${index}`);
  }
  const { name, target, compositeWeight } = objective;
  const data = judgeData({
    broken: objective.indicator ? undefined : describeIssue(slo),
    attempts: facts.attempts,
    newest: facts.newest,
    noSource: facts.noSource,
    staleAfterSeconds,
    now: now.getTime() / 1000,
  });
  const verdict = judgeSubject(facts, data.reason);
  return {
    facts,
    target,
    verdict,
    data,
    row: {
      name,
      target,
      ...verdict,
      ...(slo.definition.composite && { weight: compositeWeight }),
    },
  };
}

/** The whole is as trustworthy as the least of its components. */
function judgeComposite(
  { slo, facts }: EvaluateOptions,
  components: Judged[],
): Judged | undefined {
  if (!facts.composite) {
    return undefined;
  }
  const data = worstData(components.map(component => component.data)) ?? {
    data: 'no-data',
  };
  return {
    facts: facts.composite,
    target: sharedTarget(slo),
    verdict: judgeSubject(facts.composite, data.reason),
    data,
  };
}

function mostUrgent(judged: Judged[]): Judged | undefined {
  return [...judged].sort(
    (a, b) =>
      urgency(a.verdict.state, a.data.data) -
      urgency(b.verdict.state, b.data.data),
  )[0];
}

/** Nobody watches into the future, whatever the samples say. */
function asOfOf(
  { measured, newestEnd }: SubjectFacts,
  now: Date,
): number | undefined {
  return (
    measured?.placement.asOf ??
    (newestEnd && Math.min(newestEnd, now.getTime() / 1000))
  );
}

function windowRangeOf({
  measured,
}: SubjectFacts): Pick<SloStatus, 'windowRange'> {
  const range = measured?.placement.windowRange;
  return range
    ? { windowRange: { start: toIso(range.start), end: toIso(range.end) } }
    : {};
}

/** Before an SLO begins nobody misses its samples; what is broken already is worth saying. */
function whyNotTrusted(
  state: SloStatus['state'],
  { data, reason }: DataVerdict,
): string | undefined {
  const expected = data === 'no-data' || data === 'stale';
  return state === 'not-started' && expected ? undefined : reason;
}

/** The status of an SLO: the figures are those of its most urgent objective, or of the composite as a whole. */
export function evaluateSlo(options: EvaluateOptions): StoredStatus {
  const { slo, facts, staleAfterSeconds, now } = options;
  const { definition, issues, valid } = slo;
  const judged = facts.objectives.map((item, index) =>
    judgeObjective(options, index, item),
  );
  const shown = judgeComposite(options, judged) ?? mostUrgent(judged);
  const figures = shown?.verdict ?? {
    ...unknownVerdict('the SLO promises nothing: it has no objective'),
    trend: [],
  };
  const data: DataVerdict = valid
    ? shown?.data ?? { data: 'no-data' }
    : { data: 'invalid', reason: describeIssue(slo) };
  const reasons = new Set(
    [whyNotTrusted(figures.state, data), figures.reason].filter(Boolean),
  );
  const asOf = shown && asOfOf(shown.facts, now);
  const status: SloStatus = {
    ref: definition.ref,
    entityRef: definition.entityRef,
    ownerRef: definition.ownerRef,
    tier: definition.tier,
    title: definition.title,
    description: definition.description,
    window: definition.window,
    budgetingMethod: definition.budgetingMethod,
    target: shown?.target ?? null,
    ...figures,
    data: data.data,
    reason: [...reasons].join('; ') || undefined,
    objectives: judged.map(({ row }) => row),
    sources: toSources(facts.objectives),
    issues,
    asOf: asOf === undefined ? null : toIso(asOf),
    evaluatedAt: now.toISOString(),
    ...(shown && windowRangeOf(shown.facts)),
    ...(definition.composite && { composite: true }),
    region: definition.region,
  };
  return { status, ...(shown && agingOf(shown.facts, staleAfterSeconds)) };
}
