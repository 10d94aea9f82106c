import { InputError } from '@backstage/errors';
import { expectedFound } from '@callboard/backstage-plugin-callboard-common';

/**
 * The text that a filter was given.
 *
 * @throws InputError where it was given something else: what is missing would render empty without a word
 */
export function readText(filter: string, value: unknown): string {
  if (typeof value === 'string') {
    return value;
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return String(value);
  }
  throw new InputError(`${filter}: ${expectedFound('a text', value)}`);
}
