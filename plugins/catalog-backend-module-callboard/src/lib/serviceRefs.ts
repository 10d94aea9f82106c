import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** Kinds a bare name may mean, the first that exists wins. */
const KINDS = ['Component', 'System'];

/**
 * The entities `spec.service` may mean, the first that exists wins: an entity ref means itself, a name a Component,
 * else a System, of that name in the SLO's namespace.
 *
 * @returns full entity refs; none where the text is no ref
 */
export function serviceRefs(service: string, namespace: string): string[] {
  const kinds = service.includes(':') ? [undefined] : KINDS;
  try {
    return kinds.map(defaultKind =>
      stringifyEntityRef(
        parseEntityRef(service, { defaultKind, defaultNamespace: namespace }),
      ),
    );
  } catch {
    return [];
  }
}
