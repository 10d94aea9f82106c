import { JsonValue } from '@backstage/types';
import { describeFound } from '@callboard/backstage-plugin-callboard-common';
import {
  FactType,
  FactVariableDeclaration,
} from '@callboard/backstage-plugin-scorecards-common';
import { conformValue } from './conformValue';

/** A field whose value is not what was declared. */
export interface WrongField {
  name: string;
  type: FactType;
  message: string;
}

/**
 * Makes facts what was declared. A value of another type makes its field unknown, with the reason, and leaves the others
 * alone; fields that nobody declared are left out.
 *
 * Fields come out in the order of the declaration: equal facts have equal JSON.
 */
export function conformFacts(
  { fields }: Pick<FactVariableDeclaration, 'fields'>,
  told: {
    values: Readonly<Record<string, unknown>>;
    reasons?: Readonly<Record<string, unknown>>;
  },
): {
  values: Record<string, JsonValue>;
  reasons: Record<string, string>;
  wrong: WrongField[];
} {
  const values: Record<string, JsonValue> = {};
  const reasons: Record<string, string> = {};
  const wrong: WrongField[] = [];
  for (const { name, type } of fields) {
    const value = own(told.values, name);
    if (value === null || value === undefined) {
      const reason = own(told.reasons, name);
      if (typeof reason === 'string') reasons[name] = reason;
      continue;
    }
    const conformed = conformValue(type, value);
    if (conformed !== undefined) {
      values[name] = conformed;
      continue;
    }
    const message = `expected ${type}, found ${describeFound(value)}`;
    reasons[name] = `It was told wrongly: ${message}`;
    wrong.push({ name, type, message });
  }
  const rest = own(told.reasons, '*');
  if (typeof rest === 'string') reasons['*'] = rest;
  return { values, reasons, wrong };
}

/** What a map itself holds, and not what every object has. */
export function own<T>(
  map: Readonly<Record<string, T>> | undefined,
  name: string,
): T | undefined {
  return map && Object.hasOwn(map, name) ? map[name] : undefined;
}
