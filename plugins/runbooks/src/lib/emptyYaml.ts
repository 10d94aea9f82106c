import { Entity } from '@backstage/catalog-model';

/** The lines that name runbooks for an entity: files beside the code, and a page elsewhere. */
export function emptyYaml(entity: Pick<Entity, 'metadata'>): string {
  return `# in catalog-info.yaml of ${entity.metadata.name}
metadata:
  annotations:
    callboard.dev/runbooks: runbooks/*.md
  links:
    - { type: runbook, title: High error rate, url: https://wiki.example/errors }`;
}
