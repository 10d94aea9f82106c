import { Entity } from '@backstage/catalog-model';

/** The lines of a scorecard that applies to an entity: whom it is for, and one check. */
export function emptyYaml({ kind }: Pick<Entity, 'kind'>): string {
  return `# spec of a Scorecard, apiVersion callboard.dev/v1alpha1
filter: { kind: ${kind.toLowerCase()} }
levels: [bronze, silver]
checks: [{ id: has-owner, title: A team owns it, level: bronze, expression: catalog.hasOwner }]`;
}
