import { stringifyEntityRef } from '@backstage/catalog-model';
import { parseOpenSlo } from '@callboard/backstage-plugin-slo-common';

/** The positions of the SLO documents of a file, by entity ref; of two with one name, the first. */
export function documentsByRef(yaml: string): Map<string, number> {
  const positions = new Map<string, number>();
  for (const { document, index } of parseOpenSlo(yaml).documents) {
    if (document?.kind === 'SLO') {
      const { namespace = 'default', name } = document.metadata;
      const ref = stringifyEntityRef({ kind: 'SLO', namespace, name });
      positions.set(ref, positions.get(ref) ?? index);
    }
  }
  return positions;
}
