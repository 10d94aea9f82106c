import { describeFound } from '@callboard/backstage-plugin-callboard-common';
import { Unknown } from '../Unknown';

/**
 * The value of a key of a map; Unknown where it has none.
 *
 * @param name - what the map is called, for the reason
 */
export function fieldOf(value: unknown, key: unknown, name: string): unknown {
  return value instanceof Map && value.has(key)
    ? value.get(key)
    : Unknown.because(`${name} has no key ${describeFound(key)}`);
}

/** The value of a key of a map, or of a position of a list, counted from 0; Unknown where there is none. */
export function elementAt(value: unknown, key: unknown, name: string): unknown {
  if (!Array.isArray(value)) {
    return fieldOf(value, key, name);
  }
  const list: unknown[] = value;
  const position = typeof key === 'bigint' ? Number(key) : -1;
  return position >= 0 && position < list.length
    ? list[position]
    : Unknown.because(
        `${name} has no item ${describeFound(key)}, its length is ${
          list.length
        }`,
      );
}
