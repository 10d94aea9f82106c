import { InputError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { findSecrets } from './findSecrets';

/**
 * @param name - of the input, for the error
 * @throws InputError naming the answers that look like secrets, never their values
 */
export function assertNoSecrets(
  answers: JsonObject,
  secrets: Readonly<Record<string, string>> | undefined,
  name: string,
): void {
  const found = findSecrets(answers, secrets ?? {});
  if (found.length === 0) return;
  throw new InputError(
    `expected no secrets among the answers, which everybody can read in the repository, found ${found
      .map(path => `${name}.${path}`)
      .join(', ')}: let the form keep them with "ui:field: Secret"`,
  );
}
