import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { promql, ratio } from '../__testUtils__/queries';
import { startFakePrometheus } from '../__testUtils__/fakePrometheus';
import { sourceOf } from '../__testUtils__/withSource';
import { readPrometheusConfig } from '../config';
import { Instances } from './Instances';

const instancesOf = (prometheus: JsonObject) =>
  Instances.create(
    readPrometheusConfig(
      new ConfigReader({ callboard: { slo: { prometheus } } }),
    ),
  );
const payments = { name: 'Payments', url: 'http://payments.internal' };
const edge = { name: 'edge', url: 'http://edge.internal' };

describe('Instances', () => {
  it('takes the configured instance that the data source is named after', () => {
    const instances = instancesOf({ instances: [payments, edge] });
    const query = promql('a', {
      dataSourceRef: 'datasource:default/payments',
      connection: { url: 'http://elsewhere.example' },
    });
    expect(instances.of(query).id).toBe('config:Payments');
  });

  it("takes the document's own URL where no instance has its name", () => {
    const instances = instancesOf({ instances: [payments] });
    const query = promql('a', {
      dataSourceRef: 'datasource:default/other',
      connection: { url: 'https://prometheus.example' },
    });
    expect(instances.of(query).id).toBe('https://prometheus.example/');
    expect(instances.of(query)).toBe(instances.of(query));
  });

  it('takes the only instance, or the default one, for queries that name none', () => {
    expect(instancesOf({ instances: [edge] }).of(promql('a')).id).toBe(
      'config:edge',
    );
    const marked = instancesOf({
      instances: [edge, { ...payments, default: true }],
    });
    expect(marked.of(promql('a')).id).toBe('config:Payments');
  });

  it.each([
    ['none is configured', {}],
    ['two are and none is the default', { instances: [payments, edge] }],
  ])('says what to do when %s', (_, config) => {
    expect(() => instancesOf(config).of(promql('a'))).toThrow(
      expect.objectContaining({ data: 'invalid', code: 'unknown-instance' }),
    );
  });

  it.each([7, 'no url', null])('refuses the URL %s of a document', url => {
    const query = promql('a', { connection: { url } });
    expect(() => instancesOf({}).of(query)).toThrow(
      expect.objectContaining({ data: 'invalid', code: 'invalid-url' }),
    );
  });
});

describe('a document with a URL', () => {
  const span = { from: 1_800_000_000, to: 1_800_000_300 };

  async function fetchByUrl(allowedHosts: string[]) {
    const fake = await startFakePrometheus({});
    const query = ratio(span, { good: 'a', total: 'b' });
    const connection = { url: fake.url };
    const indicator = {
      kind: 'ratio' as const,
      counter: true,
      good: promql('a', { connection }),
      total: promql('b', { connection }),
    };
    const source = sourceOf({
      allowedHosts,
      instances: [{ ...payments, auth: { type: 'bearer', token: 'secret' } }],
    });
    const answers = await source.fetch({
      queries: [{ ...query, indicator }],
      signal: AbortSignal.timeout(10_000),
    });
    await fake.close();
    return { answers, asked: fake.asked };
  }

  it('does not reach a loopback address', async () => {
    const { answers, asked } = await fetchByUrl([]);
    expect(answers).toMatchObject([{ data: 'invalid', code: 'blocked' }]);
    expect(asked).toEqual([]);
  });

  it('reaches it when the host is allowed', async () => {
    const { answers } = await fetchByUrl(['127.0.0.1']);
    expect(answers).toMatchObject([{ outcome: 'ok' }]);
  });
});
