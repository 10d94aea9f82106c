import { errorBudget } from '../../engine/budget';
import { ThresholdOperator } from '../../model';
import { BurnAlert } from '../alerts/buildAlerts';
import { Judged, MeasuredObjective } from '../Judged';

/** Tests look at both sides of a limit, this far away from it. */
const MARGIN = 0.1;
/** Nearer to a limit than this, arithmetic decides. */
const TOO_NEAR = 0.02;

/** How the event error ratio `error` of a part shows, when it lasts. */
function shown({ sli }: MeasuredObjective, error: number): number {
  return sli.made.kind === 'value' && sli.made.binary
    ? Math.ceil(error)
    : error;
}

/** What the judged series says when all parts have had the same share of bad events for long. */
export function valueAt(judged: Judged, error: number): number {
  const { method, parts } = judged;
  if (method === 'Timeslices') {
    return parts.some(part => shown(part, error) > allowed(part) + 1e-9)
      ? 1
      : 0;
  }
  if (judged.objective !== undefined) {
    const [part] = parts;
    return part ? shown(part, error) : 0;
  }
  const sum = parts.reduce((total, part) => {
    const { compositeWeight, target } = part.objective;
    const budget = method === 'Occurrences' ? errorBudget(target) : 1;
    return total + (compositeWeight * shown(part, error)) / budget;
  }, 0);
  return method === 'Occurrences' ? sum : Math.min(sum, 1);
}

/** The share of bad events that a slice may have. */
function allowed({ objective }: MeasuredObjective): number {
  return errorBudget(objective.timeSliceTarget ?? 1);
}

/** Shares of bad events worth a test: none, all, and just below and above each limit. */
export function levels(judged: Judged, thresholds: number[]): number[] {
  const perError = valueAt(judged, 1e-6) / 1e-6;
  const limits =
    judged.method === 'Timeslices'
      ? judged.parts.map(allowed)
      : thresholds.map(threshold => threshold / (perError || 1));
  const around = limits
    .flatMap(limit => [limit * (1 - MARGIN), limit * (1 + MARGIN)])
    .map(error => Number(error.toPrecision(4)))
    .filter(error => error > 0 && error < 1);
  return [...new Set([0, ...around, 1])].sort((a, b) => a - b);
}

/** Whether a value is past a threshold; undefined where it is too near to tell. */
export function isPast(
  op: ThresholdOperator,
  value: number,
  threshold: number,
): boolean | undefined {
  const isAt = value === threshold && (value === 0 || value === 1);
  if (!isAt && Math.abs(value - threshold) <= threshold * TOO_NEAR) {
    return undefined;
  }
  switch (op) {
    case 'gt':
      return value > threshold;
    case 'gte':
      return value >= threshold;
    case 'lt':
      return value < threshold;
    default:
      return value <= threshold;
  }
}

/** Minutes until every look-back has something to say. */
export const WARM_UP = 10;

/** Whole minutes, rounded up. */
export function toMinutes(seconds: number = 0): number {
  return Math.ceil(seconds / 60);
}

/** Whether a share of bad events shows as it is, not only as good or bad. */
export function isGradual({ method, parts }: Judged): boolean {
  return (
    method !== 'Timeslices' &&
    parts.every(({ sli: { made } }) => made.kind === 'events' || !made.binary)
  );
}

/** Whether an alert fires when everything is bad, and only because of that. */
export function firesWhenAllIsBad(
  judged: Judged,
  { condition: { op }, threshold }: BurnAlert,
): boolean {
  return (
    isPast(op, valueAt(judged, 1), threshold) === true &&
    isPast(op, valueAt(judged, 0), threshold) === false
  );
}
