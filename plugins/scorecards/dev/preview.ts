import {
  announcedOf,
  CompiledCheck,
  CompiledScorecard,
  compileScorecard,
  countStatuses,
  DocumentIssue,
  EntityFacts,
  EntityScorecard,
  evaluateEntity,
  evidenceOf,
  FactSet,
  judgeLevels,
  nextFixOf,
  Preview,
  PreviewRequest,
  readScorecardDocument,
  reasonOf,
  standingName,
  statusOf,
  toExpressionContext,
  toScore,
  ValidationResult,
} from '@callboard/backstage-plugin-scorecards-common';
import { DemoService } from './company';
import { componentOf } from './entities';
import { variables } from './facts';
import { FakeResults } from './FakeResults';
import { levelCountsOf } from './report';
import { SCORECARDS } from './scorecards';
import { iso } from './time';

const VARIABLES = variables();

function judged(text: string): {
  compiled?: CompiledScorecard;
  errors: DocumentIssue[];
  warnings: DocumentIssue[];
} {
  const { scorecard, errors, warnings } = readScorecardDocument(text);
  return scorecard
    ? { ...compileScorecard(scorecard, VARIABLES), warnings }
    : { errors, warnings };
}

/** Whether a document can be used. */
export function validationOf(yaml: string): ValidationResult {
  const { errors, warnings } = judged(yaml);
  return { valid: errors.length === 0, errors, warnings };
}

const KNOWN = new WeakMap<FakeResults, Map<string, EntityFacts>>();

/** What is known of a service; found out once. */
function factsOf(
  service: DemoService,
  results: FakeResults,
  now: number,
): EntityFacts {
  const known = KNOWN.get(results) ?? new Map<string, EntityFacts>();
  const facts = known.get(service.ref) ?? readFacts(service, results, now);
  KNOWN.set(results, known.set(service.ref, facts));
  return facts;
}

/** What the checks of all scorecards read of a service. */
function readFacts(
  service: DemoService,
  results: FakeResults,
  now: number,
): EntityFacts {
  const sets: Record<string, FactSet> = {};
  const known = SCORECARDS.flatMap(
    scorecard =>
      results.result(service, scorecard, now, 'evidence').checks ?? [],
  ).flatMap(({ evidence = [] }) => evidence);
  for (const { fact, value, reason, asOf, source, link } of known) {
    const variable = fact.slice(0, fact.lastIndexOf('.'));
    const name = fact.slice(variable.length + 1);
    const before = sets[variable];
    sets[variable] = {
      asOf: asOf ?? before?.asOf,
      source,
      link,
      values: {
        ...before?.values,
        [name]: value === null ? null : JSON.parse(JSON.stringify(value)),
      },
      reasons: { ...before?.reasons, ...(reason && { [name]: reason }) },
    };
  }
  return sets;
}

/** How a service would stand. */
function triedOf(
  service: DemoService,
  compiled: CompiledScorecard,
  facts: EntityFacts,
  now: number,
): EntityScorecard {
  const { scorecard } = compiled;
  const entity = componentOf(service);
  const context = toExpressionContext(VARIABLES, facts, new Date(now));
  const { codes, standing, ...weights } = evaluateEntity({
    compiled,
    entity,
    facts,
    context,
    waived: new Set(),
    now: new Date(now),
  });
  const name = standingName(scorecard.levels, standing);
  return {
    entityRef: service.ref,
    entityTitle: service.title,
    scorecard: scorecard.ref,
    scorecardTitle: scorecard.title,
    version: 'tried',
    level: standing > 0 ? name : null,
    standing: name,
    levelSince: iso(now),
    levels: judgeLevels(scorecard, codes).levels,
    score: toScore(weights),
    counts: countStatuses(codes),
    codes,
    asOf: iso(now),
    ownerRef: service.ownerRef,
    tier: service.tier,
    nextFix: nextFixOf(scorecard, codes),
    checks: compiled.checks.map((check, index) => ({
      ...check.check,
      status: statusOf(codes[index]),
      since: iso(now),
      cause: 'first',
      reason: reasonOf(check, codes.charAt(index), context),
      ...announcedBy(check, codes.charAt(index)),
      evidence: evidenceOf(check, facts),
      evidenceAt: iso(now),
    })),
  };
}

function announcedBy(
  { check: { effectiveFrom = '' } }: CompiledCheck,
  code: string,
) {
  const status = announcedOf(code);
  return status && { announced: { status, effectiveFrom } };
}

/** What a document would say of the services of the company. */
export function previewOf(
  { document, entityRefs }: PreviewRequest,
  results: FakeResults,
  services: DemoService[],
  now: number,
): Preview {
  const { compiled, errors, warnings } = judged(String(document));
  const nothing = { leftOut: 0, asOf: iso(now), errors, warnings };
  if (!compiled) {
    const total = levelCountsOf([]);
    const empty = { items: [], legends: [], levels: [], total, changes: [] };
    return { ...nothing, ...empty, valid: false };
  }
  const { ref, levels } = compiled.scorecard;
  const today = SCORECARDS.find(scorecard => scorecard.ref === ref);
  const seen = services.filter(
    service => !entityRefs || entityRefs.includes(service.ref),
  );
  const items = seen
    .filter(service => compiled.appliesTo(componentOf(service)))
    .map(service =>
      triedOf(service, compiled, factsOf(service, results, now), now),
    );
  const changes = seen.flatMap(service => {
    const before = today
      ? results.result(service, today, now).standing
      : undefined;
    const after = items.find(item => item.entityRef === service.ref)?.standing;
    return before === after
      ? []
      : {
          entityRef: service.ref,
          entityTitle: service.title,
          before: before ?? null,
          after: after ?? null,
          moved:
            levels.indexOf(after ?? '') -
            (today?.levels ?? []).indexOf(before ?? ''),
        };
  });
  return {
    ...nothing,
    valid: true,
    items,
    legends: [],
    levels,
    total: levelCountsOf(items),
    changes,
  };
}
