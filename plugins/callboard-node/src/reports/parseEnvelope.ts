import { InputError } from '@backstage/errors';
import { isMap } from '@callboard/backstage-plugin-callboard-common';

/**
 * The items of a body that is `{<name>: [...]}`, a bare array, or one item; what they hold is not looked at.
 *
 * @throws InputError when it is none of these or holds more than `max`
 * @public
 */
export function parseEnvelope(
  body: unknown,
  name: string,
  max: number,
): unknown[] {
  if (!isMap(body) && !Array.isArray(body)) {
    throw new InputError(
      `body must be {"${name}": [...]}, a list, or one of them`,
    );
  }
  const alone = Array.isArray(body) || name in body ? undefined : [body];
  const items = alone ?? (Array.isArray(body) ? body : body[name]);
  if (!Array.isArray(items)) {
    throw new InputError(`${name} must be a list`);
  }
  if (items.length > max) {
    throw new InputError(
      `${name} may hold at most ${max} items, got ${items.length}; send several batches`,
    );
  }
  return items;
}
