import { Entity } from '@backstage/catalog-model';

/** A component that the team payments owns, unless it is said otherwise; `owner: null` for nobody. @public */
export function componentEntity(
  name: string,
  options: {
    annotations?: Record<string, string>;
    owner?: string | null;
    type?: string;
    tier?: string;
    title?: string;
    links?: Entity['metadata']['links'];
    etag?: string;
  } = {},
): Entity {
  const { annotations, type = 'service', tier, title, links } = options;
  const { owner = 'group:default/payments', etag = '1' } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title,
      etag,
      labels: tier ? { 'callboard.dev/tier': tier } : {},
      annotations,
      links,
    },
    spec: { type, owner: owner ?? 'nobody' },
    relations: owner ? [{ type: 'ownedBy', targetRef: owner }] : [],
  };
}
