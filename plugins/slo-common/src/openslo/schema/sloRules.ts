import {
  exactlyOne,
  Fields,
  isGiven,
  isMap,
  ReportProblem,
} from '@callboard/backstage-plugin-callboard-common';
import { operator } from './rules';

/** What a version calls the indicator of an SLO. */
export interface SloWords {
  inline: string;
  ref: string;
}

/** Rules of an SLO that look at several keys. */
export function checkSlo(
  spec: Fields,
  words: SloWords,
  report: ReportProblem,
): void {
  const objectives = Array.isArray(spec.objectives) ? spec.objectives : [];
  checkIndicators(spec, objectives, words, report);
  objectives.forEach((objective, index) => {
    if (isMap(objective)) {
      const at: ReportProblem = issue =>
        report({
          ...issue,
          path: ['objectives', index, ...(issue.path ?? [])],
        });
      exactlyOne(objective, ['target', 'targetPercent'], at);
      checkSlices(spec.budgetingMethod, objective, at);
      checkThreshold(spec[words.inline], objective, at);
    }
  });
}

/** One indicator: on the spec, or on every objective (composite), never both. */
function checkIndicators(
  spec: Fields,
  objectives: unknown[],
  words: SloWords,
  report: ReportProblem,
): void {
  const keys = [words.inline, words.ref];
  const has = (value: unknown) =>
    isMap(value) && keys.some(key => isGiven(value[key]));
  const composite = objectives.some(has);
  if (!composite) {
    exactlyOne(spec, keys, report);
    return;
  }
  for (const key of keys.filter(name => isGiven(spec[name]))) {
    report({
      path: [key],
      input: spec[key],
      params: {
        code: 'mutually-exclusive',
        expected: `no ${key} here, because objectives have their own`,
      },
    });
  }
  objectives.forEach((objective, index) => {
    const at: ReportProblem = issue =>
      report({ ...issue, path: ['objectives', index, ...(issue.path ?? [])] });
    if (isMap(objective)) {
      exactlyOne(objective, keys, at);
      requireRange(objective, 'compositeWeight', { above: 0 }, at);
    }
  });
}

/** What the timeslice methods need; `Occurrences` ignores both keys. */
function checkSlices(
  method: unknown,
  objective: Fields,
  report: ReportProblem,
): void {
  const keys = {
    Timeslices: ['timeSliceTarget', 'timeSliceWindow'],
    RatioTimeslices: ['timeSliceWindow'],
  }[String(method)];
  for (const key of keys ?? []) {
    if (!isGiven(objective[key])) {
      report({
        path: [key],
        params: { code: 'required', expected: `a ${key} for ${method}` },
      });
    }
  }
  if (method === 'Timeslices') {
    requireRange(objective, 'timeSliceTarget', { above: 0, upTo: 1 }, report);
  }
}

function requireRange(
  objective: Fields,
  key: string,
  range: { above: number; upTo?: number },
  report: ReportProblem,
): void {
  const { above, upTo = Infinity } = range;
  const value = objective[key];
  if (typeof value === 'number' && !(value > above && value <= upTo)) {
    report({
      path: [key],
      input: value,
      params: {
        code: 'out-of-range',
        expected: `a number greater than ${above}${
          range.upTo === undefined ? '' : ` and at most ${upTo}`
        }`,
      },
    });
  }
}

/** `op` and `value` where the indicator is written on the spec itself, as OpenSLO's validator has it. */
function checkThreshold(
  indicator: unknown,
  objective: Fields,
  report: ReportProblem,
): void {
  const spec = isMap(indicator) && isMap(indicator.spec) ? indicator.spec : {};
  if (isGiven(spec.thresholdMetric)) {
    for (const key of ['op', 'value']) {
      if (!isGiven(objective[key])) {
        report({
          path: [key],
          params: {
            code: 'required',
            expected: `${key}, because the indicator is a threshold metric`,
          },
        });
      }
    }
    if (isGiven(objective.op) && !operator.safeParse(objective.op).success) {
      report({
        path: ['op'],
        input: objective.op,
        params: { code: 'not-one-of', expected: 'one of lte, gte, lt, gt' },
      });
    }
  } else if (isGiven(spec.ratioMetric)) {
    for (const key of ['op', 'value'].filter(name =>
      isGiven(objective[name]),
    )) {
      report({
        path: [key],
        input: objective[key],
        params: {
          code: 'forbidden',
          expected: `no ${key}, because the indicator is a ratio metric`,
        },
      });
    }
  }
}
