import { Unknown } from '../Unknown';
import { Evaluate, Frame } from './Frame';

/** What needs all of its parts: unknown for all the reasons that one of them is. */
export function strict(
  parts: readonly Evaluate[],
  combine: (values: readonly unknown[], frame: Frame) => unknown,
): Evaluate {
  return frame => {
    const values: unknown[] = [];
    let unknown: Unknown | undefined;
    for (const part of parts) {
      const value = part(frame);
      if (value instanceof Unknown) {
        unknown = unknown?.and(value) ?? value;
      }
      values.push(value);
    }
    return unknown ?? combine(values, frame);
  };
}
