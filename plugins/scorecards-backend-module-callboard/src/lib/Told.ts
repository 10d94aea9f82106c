import { FactSet } from '@callboard/backstage-plugin-scorecards-common';

/** A fact: its value, or why it is unknown. */
export type Told<T> = { value: T } | { reason: string };

/** It is known. */
export const known = <T>(value: T): Told<T> => ({ value });

/** It is not known, and why. */
export const unknown = (reason: string): { reason: string } => ({ reason });

/** A number if there is one. */
export const perhaps = <T>(
  value: T | null | undefined,
  reason: string,
): Told<T> =>
  value === null || value === undefined ? unknown(reason) : known(value);

/** Facts as they are kept: values, and reasons where there are none. */
export function toFactSet(
  told: Readonly<Record<string, Told<string | number | boolean> | undefined>>,
): FactSet {
  const values: Record<string, string | number | boolean> = {};
  const reasons: Record<string, string> = {};
  for (const [name, fact] of Object.entries(told)) {
    if (fact && 'value' in fact) {
      values[name] = fact.value;
    } else if (fact) {
      reasons[name] = fact.reason;
    }
  }
  return { values, ...(Object.keys(reasons).length > 0 && { reasons }) };
}
