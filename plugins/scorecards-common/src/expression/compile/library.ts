import { Environment, EvaluationError } from '@marcbachmann/cel-js';
import { Unknown } from '../Unknown';

const environment = new Environment({ unlistedVariablesAreDyn: true });

/** A function or operator of the CEL library over values that are known. It gives Unknown where it fails. */
export type LibraryCall = (args: readonly unknown[]) => unknown;

const PARAMETERS = ['a', 'b', 'c', 'd', 'e', 'f'];

/**
 * The library's own implementation of something, so that there is no second one.
 *
 * @param source - an expression over `a`, `b` and so on, the arguments
 */
export function libraryCall(source: string): LibraryCall {
  const evaluate = environment.parse(source);
  return args => {
    const context = Object.fromEntries(
      args.map((value, index) => [PARAMETERS[index] ?? '', value]),
    );
    try {
      return settled(evaluate(context));
    } catch (error) {
      return Unknown.because(whyFailed(error));
    }
  };
}

/** The source of a call of a function for {@link libraryCall}. */
export function callSource(name: string, count: number, ofReceiver: boolean) {
  const [receiver, ...rest] = PARAMETERS;
  const names = ofReceiver
    ? rest.slice(0, count - 1)
    : PARAMETERS.slice(0, count);
  const call = `${name}(${names.join(', ')})`;
  return ofReceiver ? `${receiver}.${call}` : call;
}

/** Numbers that are none compare as false with everything; so there are none. */
export function settled(value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value)
    ? Unknown.because('the result is not a finite number')
    : value;
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
