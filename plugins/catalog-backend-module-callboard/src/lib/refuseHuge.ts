import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';

/** Characters an entity may have as JSON; the limit of `parseOpenSlo`. */
const MAX_ENTITY_SIZE = 1024 * 1024;

/** @throws InputError where a document is larger than anybody writes one, before any rule of it is checked */
export function refuseHuge(entity: Entity): void {
  const size = JSON.stringify(entity).length;
  if (size > MAX_ENTITY_SIZE) {
    throw new InputError(
      `document-too-large: expected at most ${MAX_ENTITY_SIZE} characters of JSON, found ${size}`,
    );
  }
}
