import { parsePath } from '@callboard/backstage-plugin-callboard-common';

/** Any document, before it is checked. */
export type Raw = Record<string, unknown>;

const metric = (query: string) => ({
  metricSource: {
    metricSourceRef: 'prometheus',
    type: 'Prometheus',
    spec: { query },
  },
});

const ratioSli = {
  ratioMetric: {
    counter: true,
    good: metric('good_total'),
    total: metric('all_total'),
  },
};

/** One valid document per kind of `openslo/v1`. */
export const v1: Record<string, Raw> = {
  slo: {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: {
      name: 'checkout-availability',
      displayName: 'Checkout answers',
    },
    spec: {
      description: 'Requests that are answered.',
      service: 'checkout',
      indicator: { metadata: { name: 'answered' }, spec: ratioSli },
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: '30d', isRolling: true }],
      objectives: [{ displayName: 'answered', target: 0.999 }],
    },
  },
  composite: {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name: 'journey' },
    spec: {
      service: 'checkout',
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: '30d', isRolling: true }],
      objectives: [
        { target: 0.99, indicatorRef: 'answered', compositeWeight: 2 },
        { target: 0.95, indicatorRef: 'fast' },
      ],
    },
  },
  sli: {
    apiVersion: 'openslo/v1',
    kind: 'SLI',
    metadata: { name: 'answered' },
    spec: ratioSli,
  },
  rawSli: {
    apiVersion: 'openslo/v1',
    kind: 'SLI',
    metadata: { name: 'uptime' },
    spec: { ratioMetric: { raw: metric('avg(up)'), rawType: 'success' } },
  },
  thresholdSli: {
    apiVersion: 'openslo/v1',
    kind: 'SLI',
    metadata: { name: 'lag' },
    spec: { thresholdMetric: metric('max(lag)') },
  },
  dataSource: {
    apiVersion: 'openslo/v1',
    kind: 'DataSource',
    metadata: { name: 'prometheus' },
    spec: {
      type: 'Prometheus',
      connectionDetails: [{ url: 'http://prometheus.example.com' }],
    },
  },
  alertPolicy: {
    apiVersion: 'openslo/v1',
    kind: 'AlertPolicy',
    metadata: { name: 'page' },
    spec: {
      alertWhenBreaching: true,
      conditions: [{ conditionRef: 'fast-burn' }],
      notificationTargets: [{ targetRef: 'on-call' }],
    },
  },
  alertCondition: {
    apiVersion: 'openslo/v1',
    kind: 'AlertCondition',
    metadata: { name: 'fast-burn' },
    spec: {
      severity: 'page',
      condition: {
        kind: 'burnrate',
        op: 'gte',
        threshold: 14.4,
        lookbackWindow: '1h',
        alertAfter: '5m',
      },
    },
  },
  target: {
    apiVersion: 'openslo/v1',
    kind: 'AlertNotificationTarget',
    metadata: { name: 'on-call' },
    spec: { target: 'pager' },
  },
  service: {
    apiVersion: 'openslo/v1',
    kind: 'Service',
    metadata: { name: 'checkout' },
    spec: { description: 'Takes the money.' },
  },
};

const metricV2 = (query: string) => ({
  dataSourceRef: 'prometheus',
  spec: { query },
});

/** Documents of `openslo.com/v2alpha` where they differ from v1. */
export const v2alpha: Record<string, Raw> = {
  slo: {
    apiVersion: 'openslo.com/v2alpha',
    kind: 'SLO',
    metadata: { name: 'checkout-availability', labels: { env: 'prod' } },
    spec: {
      serviceRef: 'checkout',
      sliRef: 'answered',
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: '4w', isRolling: true }],
      objectives: [{ displayName: 'answered', targetPercent: 99.9 }],
    },
  },
  sli: {
    apiVersion: 'openslo.com/v2alpha',
    kind: 'SLI',
    metadata: { name: 'answered' },
    spec: {
      ratioMetric: {
        counter: true,
        bad: {
          dataSourceSpec: {
            type: 'Prometheus',
            connectionDetails: { url: 'http://inline.example.com' },
          },
          spec: { query: 'bad_total' },
        },
        total: metricV2('all_total'),
      },
    },
  },
  alertCondition: { ...v1.alertCondition, apiVersion: 'openslo.com/v2alpha' },
};

/** Marks a key to be taken out by {@link change}. */
export const REMOVED = Symbol('removed');

/** A copy of a document with values replaced, by path. */
export function change(
  document: Raw | undefined,
  changes: Record<string, unknown>,
): Raw {
  const copy: Raw = structuredClone(document ?? {});
  for (const [path, value] of Object.entries(changes)) {
    const keys = parsePath(path);
    const last = keys.pop() ?? '';
    const parent = keys.reduce<object>(
      (at, key) => Reflect.get(at, key) as object,
      copy,
    );
    if (value === REMOVED) {
      Reflect.deleteProperty(parent, last);
    } else {
      Reflect.set(parent, last, value);
    }
  }
  return copy;
}
