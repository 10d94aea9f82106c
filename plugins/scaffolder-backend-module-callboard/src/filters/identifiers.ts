import { InputError } from '@backstage/errors';
import { describeFound } from '@callboard/backstage-plugin-callboard-common';
import { readText } from './readText';

/** Words of Python, Kotlin, TypeScript and HCL that cannot be names there, in lower case. */
const RESERVED = new Set(
  `and as assert async await break by case catch class const continue debugger def default del delete do dynamic elif else
  enum except export extends false finally for from fun function global if implements import in init instanceof interface is
  lambda let match new none nonlocal not null object or package pass print private protected public raise return static super
  switch this throw true try type typealias typeof val var void when where while with yield`.split(
    /\s+/,
  ),
);

/** Runs of letters and digits of ASCII; accents are left out, other letters part words. */
function wordsOf(filter: string, value: unknown): string[] {
  const text = readText(filter, value);
  const words = text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean);
  if (words.length === 0) {
    throw new InputError(
      `${filter}: expected a text with letters or digits a-z, 0-9, found ${describeFound(
        text,
      )}`,
    );
  }
  return words;
}

/** No language takes a name that begins with a digit. */
const begun = (name: string) => (/^[0-9]/.test(name) ? `_${name}` : name);

/**
 * A name of Python, Kotlin, TypeScript or HCL: `my-service` becomes `my_service`, `class` becomes `class_`.
 *
 * @throws InputError where nothing is left that a name could be made of
 */
export function identifier(value: unknown): string {
  const name = begun(
    wordsOf('identifier', value).join('_').toLocaleLowerCase('en-US'),
  );
  return RESERVED.has(name) ? `${name}_` : name;
}

/**
 * A name of a class: `my-service` becomes `MyService`.
 *
 * @throws InputError where nothing is left that a name could be made of
 */
export function pascalCase(value: unknown): string {
  const name = wordsOf('pascalCase', value)
    .map(word => word.charAt(0).toLocaleUpperCase('en-US') + word.slice(1))
    .join('');
  // The three words that Python writes with a capital.
  return ['None', 'True', 'False'].includes(name) ? `${name}_` : begun(name);
}
