import { Entity } from '@backstage/catalog-model';

/** A document that makes an SLO of an entity's, as short as the format allows. */
export function emptyYaml(entity: Pick<Entity, 'metadata'>): string {
  const { name } = entity.metadata;
  return `apiVersion: openslo/v1
kind: SLO
metadata: { name: ${name}-availability }
spec:
  service: ${name}
  indicatorRef: ${name}-requests
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives: [{ target: 0.999 }]`;
}

/** Where the rest of the format is explained. */
export const OPENSLO_GUIDE = 'https://github.com/OpenSLO/OpenSLO#slo';
