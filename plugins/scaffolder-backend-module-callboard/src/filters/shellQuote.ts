import { InputError } from '@backstage/errors';
import { readText } from './readText';

/**
 * A text as one word of a POSIX shell, whatever stands in it.
 *
 * @throws InputError for what is no text, and for the one character (NUL) that no word can hold
 */
export function shellQuote(value: unknown): string {
  const text = readText('shellQuote', value);
  if (text.includes('\0')) {
    throw new InputError(
      'shellQuote: expected a text without NUL characters, found one',
    );
  }
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
