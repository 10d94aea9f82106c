import {
  CompoundEntityRef,
  DEFAULT_NAMESPACE,
  makeValidator,
  parseEntityRef,
} from '@backstage/catalog-model';

const validator = makeValidator();

/**
 * A ref that an entity of the catalog could have: `parseEntityRef` alone lets any characters pass.
 *
 * @param defaultKind - of a name without one; where it is left out too, a name alone is no ref
 * @returns undefined for what is none
 */
export function readLegalRef(
  text: string,
  defaultKind?: string,
  defaultNamespace: string = DEFAULT_NAMESPACE,
): CompoundEntityRef | undefined {
  try {
    const ref = parseEntityRef(text, { defaultKind, defaultNamespace });
    const isLegal =
      validator.isValidKind(ref.kind) &&
      validator.isValidNamespace(ref.namespace) &&
      validator.isValidEntityName(ref.name);
    return isLegal ? ref : undefined;
  } catch {
    return undefined;
  }
}
