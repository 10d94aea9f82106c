import { IcsLimits } from './types';

const DEFAULTS: Required<IcsLimits> = {
  bytes: 5_000_000,
  occurrencesPerEvent: 10_000,
  occurrences: 100_000,
  stepsPerRule: 200_000,
  steps: 5_000_000,
  problems: 100,
};

export const withDefaults = (limits: IcsLimits = {}): Required<IcsLimits> => ({
  ...DEFAULTS,
  ...limits,
});

/** Length of a text as UTF-8. */
export function utf8Length(text: string): number {
  return new TextEncoder().encode(text).length;
}
