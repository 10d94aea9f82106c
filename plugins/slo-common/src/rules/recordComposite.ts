import { errorBudget } from '../engine/budget';
import { BudgetingMethod } from '../model';
import { Judged, MeasuredObjective } from './Judged';
import { burnName, errorRatioName, RECORDED } from './names';
import { equalityMatchers, formatNumber, formatSeconds } from './promql/text';
import { meanOfSlices, sliceOf, sliceRules, usable } from './record';
import { RecordingRule, RuleError } from './types';

/**
 * The recorded series of a composite and of its components.
 *
 * Occurrences: the burn rate is Σ weightᵢ × Eᵢ / Bᵢ; a component without traffic
 * spends nothing. Timeslices: a slice is bad if that of any component is, unknown
 * if one is unknown and none is bad. RatioTimeslices: a slice falls short by Σ weightᵢ × shortfallᵢ, at most 1.
 *
 * @throws RuleError with code `composite-targets-differ` or `composite-slices-differ`: with slices, components share
 *   target and slice
 */
export function recordComposite(
  parts: MeasuredObjective[],
  method: BudgetingMethod,
  lookbacks: number[],
  labels: Record<string, string>,
): Judged {
  const base = parts.flatMap(({ sli }) => sli.base);
  if (method === 'Occurrences') {
    return {
      method,
      labels,
      rules: [
        ...base,
        ...lookbacks.flatMap(lookback => burnRules(parts, lookback, labels)),
      ],
      seriesName: burnName,
      over: seconds =>
        burnOf(parts, ({ sli }) => sli.errorRatio(formatSeconds(seconds))),
      budget: 1,
      parts,
    };
  }
  const { target, slice } = shared(parts, method);
  // The components' series have a label `objective`, the composite's own have none.
  const own = equalityMatchers({ ...labels, objective: '' });
  const over = (seconds: number) => meanOfSlices(method, own, seconds, slice);
  return {
    method,
    labels,
    rules: [
      ...base,
      ...parts.flatMap(part => sliceRules(part, method, slice)),
      method === 'Timeslices'
        ? jointlyBad(parts, labels)
        : jointShortfall(parts, labels),
      ...usable(lookbacks, slice).map(lookback => ({
        record: errorRatioName(lookback),
        expr: over(lookback),
        labels,
      })),
    ],
    seriesName: errorRatioName,
    over,
    budget: errorBudget(target),
    sliceSeconds: slice,
    parts,
  };
}

function burnRules(
  parts: MeasuredObjective[],
  lookback: number,
  labels: Record<string, string>,
): RecordingRule[] {
  const name = errorRatioName(lookback);
  return [
    ...parts.map(({ sli, labels: own }) => ({
      record: name,
      expr: sli.errorRatio(formatSeconds(lookback)),
      labels: own,
    })),
    {
      record: burnName(lookback),
      expr: burnOf(parts, part => seriesOf(name, part)),
      labels,
    },
  ];
}

/** Σ weightᵢ × Eᵢ / Bᵢ. */
function burnOf(
  parts: MeasuredObjective[],
  errorOf: (part: MeasuredObjective) => string,
): string {
  return parts
    .map(part => {
      const weight = formatNumber(part.objective.compositeWeight);
      const budget = formatNumber(errorBudget(part.objective.target));
      return `${weight} * ${orNothing(errorOf(part), part)} / ${budget}`;
    })
    .join(' + ');
}

function shared(parts: MeasuredObjective[], method: BudgetingMethod) {
  const slices = new Set(
    parts.map(({ objective }, index) =>
      sliceOf(objective, method, `spec.objectives[${index}]`),
    ),
  );
  const targets = new Set(parts.map(({ objective }) => objective.target));
  const [slice] = slices;
  const [target] = targets;
  if (slices.size !== 1 || slice === undefined) {
    throw new RuleError({
      path: 'spec.objectives',
      code: 'composite-slices-differ',
      message: `the components of a composite by ${method} are judged in slices of one length, found ${slices.size}`,
    });
  }
  if (targets.size !== 1 || target === undefined) {
    throw new RuleError({
      path: 'spec.objectives',
      code: 'composite-targets-differ',
      message: `the components of a composite by ${method} share one target, found ${[
        ...targets,
      ].join(', ')}`,
    });
  }
  return { target, slice };
}

function seriesOf(name: string, { labels }: MeasuredObjective): string {
  return `${name}${equalityMatchers(labels)}`;
}

/** What is there while a component is measured, also without traffic. */
function presenceOf(part: MeasuredObjective): string {
  const [{ record }] = part.sli.base;
  return seriesOf(record, part);
}

/** A component's errors, 0 while it is measured but has no traffic: then it spends nothing. */
function orNothing(error: string, part: MeasuredObjective): string {
  return `(sum(${error}) or 0 * sum(${presenceOf(part)}))`;
}

/** One component bad, or all of them known and at least one with traffic. */
function jointlyBad(
  parts: MeasuredObjective[],
  labels: Record<string, string>,
): RecordingRule {
  const judged = parts.map(part => seriesOf(RECORDED.sliceBad, part));
  const known = [...judged, ...parts.map(presenceOf)].join(' or ');
  const worst = `max(${judged.join(' or ')})`;
  return {
    record: RECORDED.sliceBad,
    expr: `(${worst} == 1) or (${worst} and (count(${known}) == ${parts.length}))`,
    labels,
  };
}

function jointShortfall(
  parts: MeasuredObjective[],
  labels: Record<string, string>,
): RecordingRule {
  const shortfalls = parts.map(
    part =>
      `${formatNumber(part.objective.compositeWeight)} * ${orNothing(
        seriesOf(RECORDED.sliceError, part),
        part,
      )}`,
  );
  const measured = parts
    .map(part => `sum(${seriesOf(RECORDED.sliceError, part)})`)
    .join(' or ');
  return {
    record: RECORDED.sliceError,
    expr: `clamp_max(${shortfalls.join(' + ')}, 1) and (${measured})`,
    labels,
  };
}
