import { JsonValue } from '@backstage/types';
import {
  describeFound,
  isMap,
} from '@callboard/backstage-plugin-callboard-common';
import { Duration } from '@marcbachmann/cel-js/evaluator';
import { FactType } from '../model';
import { Unknown } from './Unknown';

type Read = (value: JsonValue) => unknown;

const isText = (value: unknown): value is string => typeof value === 'string';
const isInt = (value: unknown): value is number => Number.isSafeInteger(value);

function mapOf(isValue: (value: unknown) => boolean, read: Read): Read {
  return value =>
    isMap(value) && Object.values(value).every(isValue)
      ? new Map(
          Object.entries(value).map(([key, item]) => [key, read(item ?? null)]),
        )
      : undefined;
}

function timestamp(value: JsonValue): Date | undefined {
  const date = isText(value) ? new Date(value) : undefined;
  return date && !Number.isNaN(date.getTime()) ? date : undefined;
}

function duration(value: JsonValue): Duration | undefined {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    return undefined;
  }
  const seconds = Math.floor(value);
  return new Duration(seconds, Math.round((value - seconds) * 1e9));
}

/** Each gives undefined for what is not of the type. */
const READERS: Record<FactType, Read> = {
  string: value => (isText(value) ? value : undefined),
  int: value => (isInt(value) ? BigInt(value) : undefined),
  double: value => (Number.isFinite(value) ? value : undefined),
  bool: value => (typeof value === 'boolean' ? value : undefined),
  timestamp,
  duration,
  'list<string>': value =>
    Array.isArray(value) && value.every(isText) ? value : undefined,
  'map<string, int>': mapOf(isInt, value => BigInt(Number(value))),
  'map<string, string>': mapOf(isText, value => value),
};

/** Whether a JSON value is of the type of a fact. Nothing is bent into shape: `"1"` is no int, and `1.5` neither. @public */
export function isOfFactType(type: FactType, value: JsonValue): boolean {
  return READERS[type](value) !== undefined;
}

/** The value as expressions know it, or why there is none. A value of another type is not bent into shape. */
export function toValue(
  name: string,
  type: FactType,
  value: JsonValue,
): unknown {
  return (
    READERS[type](value) ??
    Unknown.because(
      `${name} is unknown: expected ${type}, found ${describeFound(value)}`,
    )
  );
}
