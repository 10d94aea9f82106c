import {
  describeFound,
  isMap,
} from '@callboard/backstage-plugin-callboard-common';
import { Unknown } from '../Unknown';

function missing(key: unknown): Unknown {
  return Unknown.because(`there is no key ${describeFound(key)}`);
}

/** The value of a key of a map; Unknown where it has none. */
export function fieldOf(value: unknown, key: unknown): unknown {
  if (value instanceof Map) {
    return value.get(key) ?? missing(key);
  }
  // Namespaces of the language, such as google.protobuf, are plain maps.
  return isMap(value) && typeof key === 'string' && Object.hasOwn(value, key)
    ? value[key]
    : missing(key);
}

/** The value of a key of a map, or of a position of a list, counted from 0; Unknown where there is none. */
export function elementAt(value: unknown, key: unknown): unknown {
  if (!Array.isArray(value)) {
    return fieldOf(value, key);
  }
  const list: unknown[] = value;
  const found =
    typeof key === 'bigint' && key >= 0n ? list[Number(key)] : undefined;
  return (
    found ??
    Unknown.because(
      `there is no item ${describeFound(key)} in a list of ${list.length}`,
    )
  );
}
