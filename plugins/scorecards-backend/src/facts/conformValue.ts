import { JsonValue } from '@backstage/types';
import { parseInstant } from '@callboard/backstage-plugin-callboard-node';
import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { FactType } from '@callboard/backstage-plugin-scorecards-common';

const READERS: Record<FactType, (value: unknown) => JsonValue | undefined> = {
  string: value => (typeof value === 'string' ? value : undefined),
  int: value => (Number.isSafeInteger(value) ? finite(value) : undefined),
  double: finite,
  bool: value => (typeof value === 'boolean' ? value : undefined),
  timestamp: instant,
  duration: finite,
  'list<string>': value =>
    Array.isArray(value) && value.every(item => typeof item === 'string')
      ? value
      : undefined,
  'map<string, int>': value => mapOf(value, 'int'),
  'map<string, string>': value => mapOf(value, 'string'),
};

/**
 * A value as facts of a type are kept: instants in UTC with milliseconds, maps in the order of their keys.
 *
 * @returns undefined where it is not of that type
 */
export function conformValue(
  type: FactType,
  value: unknown,
): JsonValue | undefined {
  return READERS[type](value);
}

function finite(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value)
    ? value + 0 // JSON knows no -0.
    : undefined;
}

function instant(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  try {
    const at = parseInstant(value, 'timestamp');
    return at === undefined ? undefined : new Date(at).toISOString();
  } catch {
    return undefined;
  }
}

function mapOf(
  value: unknown,
  type: 'int' | 'string',
): Record<string, JsonValue> | undefined {
  if (!isMap(value)) return undefined;
  const entries: [string, JsonValue][] = [];
  for (const key of Object.keys(value).sort()) {
    const item = READERS[type](value[key]);
    if (item === undefined) return undefined;
    entries.push([key, item]);
  }
  return Object.fromEntries(entries);
}
