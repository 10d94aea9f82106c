import { FactSet } from '../model';

/** A fact: its value, or why it is unknown. @public */
export type Told<T> = { value: T } | { reason: string };

/** It is known. @public */
export const known = <T>(value: T): Told<T> => ({ value });

/** It is not known, and why. @public */
export const unknown = (reason: string): { reason: string } => ({ reason });

/** It is known if there is a value. @public */
export const perhaps = <T>(
  value: T | null | undefined,
  reason: string,
): Told<T> =>
  value === null || value === undefined ? unknown(reason) : known(value);

/** Facts as they are kept: values, and reasons where there are none. @public */
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

/** Nothing is known, for one reason. @public */
export function unknownFacts(reason: string): FactSet {
  return { values: {}, reasons: { '*': reason } };
}
