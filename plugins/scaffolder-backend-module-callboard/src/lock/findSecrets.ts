import { JsonObject, JsonValue } from '@backstage/types';
import { formatPath } from '@callboard/backstage-plugin-callboard-common';

/** Last words of keys whose values are secrets: `dbPassword`, `token`, not `tokenBucketSize` or `secretName`. */
const SECRET_WORDS = new Set([
  'credential',
  'credentials',
  'passphrase',
  'passwd',
  'password',
  'secret',
  'secrets',
  'token',
  'tokens',
]);

/** The same for keys of two words that end in `key`. */
const SECRET_KEYS = new Set([
  'access',
  'api',
  'encryption',
  'private',
  'secret',
  'signing',
]);

/** How well-known credentials begin. */
const SECRET_VALUE =
  /-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?:gh[opsu]_|github_pat_|glpat-|xox[abp]-)\w|\bAKIA[A-Z0-9]{16}\b/;

/** Shorter secrets stand in other texts by chance. */
const MIN_PART = 8;

/**
 * Paths of answers that look like secrets: by the name of their key, by how they begin, or because they hold one of the
 * secrets the task was given.
 */
export function findSecrets(
  answers: JsonObject,
  secrets: Readonly<Record<string, string>>,
): string[] {
  const known = Object.values(secrets).filter(secret => secret !== '');
  const isSecret = (text: string) =>
    SECRET_VALUE.test(text) ||
    known.some(secret =>
      secret.length < MIN_PART ? text === secret : text.includes(secret),
    );
  const search = (
    value: JsonValue | undefined,
    path: PropertyKey[],
    isNamedSo: boolean,
  ): string[] => {
    if (typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([key, item]) =>
        search(
          item,
          [...path, Array.isArray(value) ? Number(key) : key],
          isNamedSo || (!Array.isArray(value) && namesSecret(key)),
        ),
      );
    }
    if (value === undefined || value === null || value === '') return [];
    const found =
      (isNamedSo && typeof value === 'string') || isSecret(String(value));
    return found ? [formatPath(path)] : [];
  };
  return search(answers, [], false);
}

function namesSecret(key: string): boolean {
  const words = key
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLocaleLowerCase('en-US')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  const last = words.at(-1) ?? '';
  return (
    SECRET_WORDS.has(last) ||
    /^(?:api|private|secret)key$/.test(last) ||
    (last === 'key' && SECRET_KEYS.has(words.at(-2) ?? ''))
  );
}
