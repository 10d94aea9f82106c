import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { Unknown } from '../Unknown';

const environment = new Environment({ unlistedVariablesAreDyn: true });

/** A function or operator of the CEL library over values that are known. It gives Unknown where it fails. */
export type LibraryCall = (args: readonly unknown[]) => unknown;

/** No function of the library has more. */
const PARAMETERS = ['a', 'b', 'c', 'd'];

/**
 * The library's own implementation of something, so that there is no second one.
 *
 * @param source - an expression over `a`, `b`, `c` and `d`, the arguments
 */
export function libraryCall(source: string): LibraryCall {
  const evaluate = environment.parse(source);
  return ([a, b, c, d]) => {
    try {
      return settled(evaluate({ a, b, c, d }));
    } catch (error) {
      return Unknown.because(whyFailed(error));
    }
  };
}

/** The source of a call of a function for {@link libraryCall}. */
export function callSource(name: string, count: number, ofReceiver: boolean) {
  const [receiver, ...rest] = PARAMETERS.slice(0, count);
  return ofReceiver
    ? `${receiver}.${name}(${rest.join(', ')})`
    : `${name}(${PARAMETERS.slice(0, count).join(', ')})`;
}

/**
 * A result of the library as a value of ours. Numbers that are none compare as false with everything, so there are none;
 * maps are always Maps.
 */
export function settled(value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    return Unknown.because('the result is not a finite number');
  }
  return isPlainMap(value)
    ? new Map(Object.entries(value).map(([key, item]) => [key, settled(item)]))
    : value;
}

function isPlainMap(value: unknown): value is Record<string, unknown> {
  return isMap(value) && Object.getPrototypeOf(value) === Object.prototype;
}

function whyFailed(error: unknown): string {
  if (error instanceof EvaluationError) {
    return lowerFirst(error.summary);
  }
  return error instanceof Error ? lowerFirst(error.message) : String(error);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('en-US') + text.slice(1);
}
