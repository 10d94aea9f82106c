import { Entity } from '@backstage/catalog-model';
import { RELATION_MEASURES } from '@callboard/backstage-plugin-slo-common';

/** Parts of an SLO entity that tests care about. */
export interface SloEntityOptions {
  name?: string;
  /** Entity ref; null for an SLO whose service is unknown. */
  service?: string | null;
  owner?: string;
  tier?: string;
  target?: number;
  window?: string;
  query?: string;
  spec?: Entity['spec'];
  etag?: string;
}

const pushed = (of: string) => ({
  metricSource: { type: 'callboard-push', spec: { of } },
});

/** An SLO entity as the catalog gives it out: pushed samples, Occurrences, a rolling window. */
export function sloEntity(options: SloEntityOptions = {}): Entity {
  const {
    name = 'checkout-availability',
    service = 'component:default/checkout',
    owner = 'group:default/payments',
    tier = '1',
    target = 0.999,
    window = '30d',
    query = name,
    spec = {},
    etag = '1',
  } = options;
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name,
      namespace: 'default',
      etag,
      labels: { 'callboard.dev/tier': tier },
    },
    spec: {
      service: service ?? 'nowhere',
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: window, isRolling: true }],
      objectives: [{ target }],
      indicator: {
        metadata: { name: `${name}-sli` },
        spec: {
          ratioMetric: {
            counter: true,
            good: pushed(`${query} good`),
            total: pushed(`${query} total`),
          },
        },
      },
      ...spec,
    },
    relations: [
      ...(service ? [{ type: RELATION_MEASURES, targetRef: service }] : []),
      { type: 'ownedBy', targetRef: owner },
    ],
  };
}

/** A component entity. */
export function componentEntity(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', etag: '1' },
    spec: { type: 'service', owner: 'group:default/payments' },
  };
}
