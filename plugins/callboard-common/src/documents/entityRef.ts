import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod';

const REF = /^([\w.-]+:)?([\w.-]+\/)?[\w.-]+$/;

/** A full entity ref as the catalog spells it; undefined where the text is none. */
function readRef(
  text: string,
  context: { defaultKind?: string; defaultNamespace: string },
): string | undefined {
  if (!REF.test(text)) {
    return undefined;
  }
  try {
    return stringifyEntityRef(parseEntityRef(text, context));
  } catch {
    return undefined;
  }
}

/**
 * An entity ref whose kind and namespace may be left out, read as the full ref in the catalog's spelling (lower case).
 * What is none has the code `invalid-entity-ref`.
 *
 * @param defaultNamespace - the document's own
 * @public
 */
export function entityRef(defaultKind: string, defaultNamespace: string) {
  return z.string().transform((text, context) => {
    const ref = readRef(text, { defaultKind, defaultNamespace });
    if (ref === undefined) {
      context.addIssue({
        code: 'custom',
        input: text,
        params: {
          code: 'invalid-entity-ref',
          expected: `an entity ref such as ${defaultKind.toLocaleLowerCase(
            'en-US',
          )}:default/name`,
        },
      });
      return z.NEVER;
    }
    return ref;
  });
}
