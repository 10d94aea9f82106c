import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

const REF = /^([\w-]+:)?([\w.-]+\/)?[\w.-]+$/;

/** A full ref of what somebody wrote, a component where no kind stands there; undefined where it is none. */
export function readEntityRef(text: string): string | undefined {
  const written = text.trim();
  return REF.test(written)
    ? stringifyEntityRef(parseEntityRef(written, { defaultKind: 'component' }))
    : undefined;
}
