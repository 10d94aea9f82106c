import {
  MetricQuery,
  ObjectiveDefinition,
} from '@callboard/backstage-plugin-slo-common';
import { canonicalJson } from '@callboard/backstage-plugin-callboard-node';
import { indicatorDigest } from './indicatorDigest';

const query = (spec: Record<string, unknown>): MetricQuery => ({
  sourceType: 'Prometheus',
  dataSourceRef: 'datasource:default/main',
  connection: { url: 'http://a' },
  spec,
});

const objective: ObjectiveDefinition = {
  name: '0',
  target: 0.99,
  compositeWeight: 1,
  indicator: {
    kind: 'ratio',
    counter: true,
    good: query({ query: 'good', step: 1 }),
    total: query({ query: 'total' }),
  },
};

const ratio = (part: object): ObjectiveDefinition => ({
  ...objective,
  indicator: { ...objective.indicator, kind: 'ratio', counter: true, ...part },
});

const threshold = (part: Partial<ObjectiveDefinition> = {}) => ({
  ...objective,
  indicator: { kind: 'threshold' as const, metric: query({ query: 'p99' }) },
  op: 'lt' as const,
  value: 0.3,
  ...part,
});

describe('indicatorDigest', () => {
  const digest = indicatorDigest(objective);

  it.each([
    ['target', { ...objective, target: 0.5 }],
    ['name', { ...objective, name: 'other' }],
    [
      'address of the data source',
      ratio({
        total: {
          ...query({ query: 'total' }),
          connection: { url: 'http://b' },
        },
      }),
    ],
    [
      'spelling of the type',
      ratio({
        total: { ...query({ query: 'total' }), sourceType: 'prometheus' },
      }),
    ],
    ['order of keys', ratio({ good: query({ step: 1, query: 'good' }) })],
  ])('stays with another %s', (_title, other) => {
    expect(indicatorDigest(other)).toBe(digest);
  });

  it.each([
    ['query', ratio({ total: query({ query: 'all' }) })],
    [
      'role of a query',
      ratio({ good: undefined, bad: query({ query: 'good', step: 1 }) }),
    ],
    [
      'data source',
      ratio({
        total: {
          ...query({ query: 'total' }),
          dataSourceRef: 'datasource:default/b',
        },
      }),
    ],
    ['kind of counter', ratio({ counter: false })],
    ['kind of indicator', threshold()],
  ])('changes with another %s', (_title, other) => {
    expect(indicatorDigest(other)).not.toBe(digest);
  });

  it('tells nameless data sources apart by their address', () => {
    const at = (url: string) =>
      indicatorDigest(
        ratio({
          total: {
            ...query({ query: 'total' }),
            dataSourceRef: undefined,
            connection: { url },
          },
        }),
      );
    expect(at('http://a')).not.toBe(at('http://b'));
  });

  it('changes with op and value of a threshold', () => {
    const digests = [
      threshold(),
      threshold({ op: 'lte' }),
      threshold({ value: 0.4 }),
      threshold({ target: 0.5 }),
    ].map(item => indicatorDigest(item));
    expect(new Set(digests).size).toBe(3);
  });

  it('has none without an indicator', () => {
    expect(indicatorDigest({ ...objective, indicator: undefined })).toBe(
      undefined,
    );
  });
});

describe('canonicalJson', () => {
  it('sorts keys at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }, 0], a: null })).toBe(
      '{"a":null,"b":[{"c":2,"d":1},0]}',
    );
  });
});
