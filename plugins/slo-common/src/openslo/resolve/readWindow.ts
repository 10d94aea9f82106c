import { TimeWindow } from '../../model/definition';
import { durationV1 } from '../schema/rules';
import { timeWindows } from '../schema/timeWindow';

const anyWindows = timeWindows(durationV1);

/** The window of an SLO whose other parts may break rules; an empty rolling one where it cannot be read either. */
export function readWindow(timeWindow: unknown): TimeWindow {
  const read = anyWindows.safeParse(timeWindow);
  return read.success ? read.data : { duration: '0d', isRolling: true };
}
