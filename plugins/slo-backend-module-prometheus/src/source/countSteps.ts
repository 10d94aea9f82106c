import {
  BucketCount,
  SourceFailure,
  SourceWarning,
} from '@callboard/backstage-plugin-slo-node';
import { BucketGrid } from '../lib/buckets';
import {
  addSteps,
  countedEvents,
  rawEvents,
  thresholdEvents,
} from '../lib/events';
import { Plan } from './plan';
import { StepsReading, StepsWant } from './want';

/**
 * Turns the values of expressions into events.
 *
 * @param read - the reading of an expression
 * @throws SourceFailure `invalid` where one gives several series at once
 */
export function countSteps(
  grid: BucketGrid,
  plan: Exclude<Plan, { kind: 'counters' }>,
  read: (want: StepsWant) => StepsReading,
): { buckets: BucketCount[]; warnings: SourceWarning[] } {
  const valuesOf = (want: StepsWant) => {
    const { values, severalSeries } = read(want);
    if (!severalSeries) return values;
    throw new SourceFailure(
      'invalid',
      'several-series',
      `The query gives several series where one is expected, put sum(…) or the like around it: ${want.text}`,
    );
  };
  if (plan.kind === 'counts') {
    const { role } = plan;
    const total = valuesOf(plan.total.want);
    const numerator = valuesOf(plan.numerator.want);
    const counted = addSteps(grid, plan.total.want.step, time =>
      countedEvents(numerator.get(time), total.get(time), role),
    );
    const moving = [...total.values()].some(value => value > 0);
    if (numerator.size === 0 && moving) {
      counted.warnings.push({
        code: 'never-seen',
        message: `The query of ${role} events gives nothing while total moves. Where that means zero, write … or vector(0): ${plan.numerator.text}`,
      });
    }
    return counted;
  }
  const { want } = plan.value;
  const values = valuesOf(want);
  return addSteps(grid, want.step, time =>
    plan.kind === 'raw'
      ? rawEvents(values.get(time), plan.rawType)
      : thresholdEvents(values.get(time), plan.comparison),
  );
}
