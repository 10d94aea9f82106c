import { InputError } from '@backstage/errors';
import { expectedFound } from '@callboard/backstage-plugin-callboard-common';
import { readLegalRef } from '../lib/readLegalRef';
import { readText } from './readText';

/**
 * The name in an entity ref, as it is written there; a name alone is itself.
 *
 * @throws InputError for what is no entity ref
 */
export function entityName(value: unknown): string {
  const text = readText('entityName', value);
  const ref = readLegalRef(text, 'component');
  if (!ref) {
    throw new InputError(
      `entityName: ${expectedFound('an entity ref or a name', text)}`,
    );
  }
  return ref.name;
}
