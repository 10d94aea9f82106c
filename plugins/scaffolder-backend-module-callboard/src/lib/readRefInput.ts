import { CompoundEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import { readLegalRef } from './readLegalRef';

/**
 * A ref that a step was given.
 *
 * @param field - in which it was given, for the error
 * @param kind - of a name alone
 * @throws InputError for what the catalog could not have
 */
export function readRefInput(
  field: string,
  text: string,
  kind: string,
): CompoundEntityRef {
  const ref = readLegalRef(text, kind);
  if (!ref) {
    throw new InputError(
      `${field}: ${expectedFound(
        `an entity ref such as ${kind}:default/name`,
        text,
      )}`,
    );
  }
  return ref;
}
