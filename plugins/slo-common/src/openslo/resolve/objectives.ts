import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import {
  Indicator,
  ObjectiveDefinition,
  ThresholdOperator,
} from '../../model/definition';
import { OpenSloDocument, SloObjective, SloSpec } from '../documents';
import { danglingReference, wordsOf } from '../references';
import { operator } from '../schema/rules';
import { sliOf, toIndicator } from './indicator';
import { DocumentLookup, Finding } from './lookup';

type Report = (finding: Finding) => void;

/** The objectives of an SLO with their indicators, their own or the SLO's. */
export function resolveObjectives(
  document: OpenSloDocument<'SLO'>,
  namespace: string,
  lookup: DocumentLookup,
  report: Report,
): ObjectiveDefinition[] {
  const { spec } = document;
  const names = objectiveNames(spec.objectives, report);
  return spec.objectives.map((objective, index) => {
    const path = `spec.objectives[${index}]`;
    const own = objective.indicator || objective.indicatorRef;
    const indicator = own
      ? resolveIndicator({
          document,
          from: objective,
          path,
          namespace,
          lookup,
          report,
        })
      : resolveIndicator({
          document,
          from: spec,
          path: 'spec',
          namespace,
          lookup,
          report,
        });
    return {
      name: names[index] ?? String(index),
      target: objective.target ?? fromPercent(objective.targetPercent ?? 0),
      ...comparison(objective, indicator, path, report),
      timeSliceTarget: objective.timeSliceTarget,
      timeSliceWindow: objective.timeSliceWindow,
      compositeWeight: objective.compositeWeight ?? 1,
      indicator,
    };
  });
}

/** 99.9 % is 0.999, not 0.9990000000000001. */
function fromPercent(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

/** `displayName`, else the position; samples are sent by these names, so the first of two equal ones keeps it. */
function objectiveNames(objectives: SloObjective[], report: Report): string[] {
  const taken = new Set<string>();
  return objectives.map(({ displayName }, index) => {
    const name = displayName || String(index);
    if (taken.has(name)) {
      report({
        path: `spec.objectives[${index}].displayName`,
        code: 'duplicate-objective-name',
        message: expectedFound('a name of its own', displayName),
        severity: 'lint',
      });
      return `${name} (${index})`;
    }
    taken.add(name);
    return name;
  });
}

interface IndicatorPlace {
  document: OpenSloDocument<'SLO'>;
  from: Pick<SloSpec, 'indicator' | 'indicatorRef'>;
  path: string;
  namespace: string;
  lookup: DocumentLookup;
  report: Report;
}

function resolveIndicator(place: IndicatorPlace): Indicator | undefined {
  const { document, from, path, namespace, lookup, report } = place;
  const words = wordsOf(document.apiVersion);
  if (from.indicator) {
    return toIndicator(
      {
        spec: from.indicator.spec,
        path: `${path}.${words.indicator}.spec`,
        referenced: false,
        words,
        namespace,
      },
      lookup,
      report,
    );
  }
  if (from.indicatorRef === undefined) {
    return undefined;
  }
  const found = lookup('SLI', from.indicatorRef);
  const spec = sliOf(found?.document);
  const refPath = `${path}.${words.indicatorRef}`;
  if (!spec) {
    const reference = {
      path: refPath,
      kind: 'SLI',
      name: from.indicatorRef,
      optional: false,
    } as const;
    const dangling = danglingReference(reference, namespace);
    report(
      found
        ? {
            ...dangling,
            code: 'invalid-reference',
            message: expectedFound(
              'an SLI that keeps its rules',
              from.indicatorRef,
            ),
          }
        : dangling,
    );
    return undefined;
  }
  return toIndicator(
    {
      spec,
      path: refPath,
      referenced: true,
      words: wordsOf(found?.apiVersion),
      namespace,
    },
    lookup,
    report,
  );
}

/** `op` and `value`, which only a threshold has; by reference nobody could check them before. */
function comparison(
  objective: SloObjective,
  indicator: Indicator | undefined,
  path: string,
  report: Report,
): { op?: ThresholdOperator; value?: number } {
  if (indicator?.kind === 'ratio') {
    for (const key of ['op', 'value'] as const) {
      if (objective[key] !== undefined) {
        report({
          path: `${path}.${key}`,
          code: 'forbidden',
          message: expectedFound(
            `no ${key}, because the indicator is a ratio metric`,
            objective[key],
          ),
          severity: 'lint',
        });
      }
    }
    return {};
  }
  const op = operator.safeParse(objective.op).data;
  if (indicator?.kind === 'threshold') {
    if (!op) {
      report({
        path: `${path}.op`,
        code: objective.op ? 'not-one-of' : 'required',
        message: expectedFound(
          'one of lte, gte, lt, gt, because the indicator is a threshold metric',
          objective.op,
        ),
        severity: 'lint',
      });
    }
    if (objective.value === undefined) {
      report({
        path: `${path}.value`,
        code: 'required',
        message: expectedFound(
          'a number, because the indicator is a threshold metric',
          undefined,
        ),
        severity: 'lint',
      });
    }
  }
  return { op, value: objective.value };
}
