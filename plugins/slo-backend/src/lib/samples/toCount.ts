import { ObjectiveDefinition } from '@callboard/backstage-plugin-slo-common';
import { thresholdEvent } from '@callboard/backstage-plugin-slo-node';
import { Measured } from './measured';
import { SampleFault } from './SampleFault';

/** Events of a sample. */
export interface EventCount {
  good: number;
  total: number;
}

/**
 * A sample as events of an objective: counts as they are, a measured value as one event. That of a threshold is good
 * where it keeps to `op` and `value`, that of a raw ratio is as good as it says.
 */
export function toCount(
  measured: Measured,
  objective: ObjectiveDefinition,
): EventCount | SampleFault {
  if ('good' in measured) {
    return measured;
  }
  const { value } = measured;
  const { indicator, op } = objective;
  if (indicator?.kind === 'threshold') {
    return op && objective.value !== undefined
      ? thresholdEvent(value, { op, value: objective.value })
      : {
          code: 'invalid-slo',
          message: `objective ${objective.name} has no op and value to compare with`,
        };
  }
  if (!indicator?.raw) {
    return {
      code: 'value-not-allowed',
      message: `objective ${objective.name} counts events: send good and total`,
    };
  }
  if (value < 0 || value > 1) {
    return {
      code: 'out-of-range',
      message: `value is a ratio from 0 to 1 here, got ${value}`,
    };
  }
  return {
    good: indicator.rawType === 'failure' ? 1 - value : value,
    total: 1,
  };
}
