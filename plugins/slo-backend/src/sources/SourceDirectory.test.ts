import { Indicator } from '@callboard/backstage-plugin-slo-common';
import { SliSource } from '@callboard/backstage-plugin-slo-node';
import { SourceDirectory } from './SourceDirectory';

const source = (name: string, ...types: string[]): SliSource => ({
  name,
  types,
  backfillSeconds: 0,
  fetch: async () => [],
});

const ratio = (good: string, total: string): Indicator => ({
  kind: 'ratio',
  counter: true,
  good: { sourceType: good, spec: { q: 1 } },
  total: { sourceType: total, spec: { q: 2 } },
});

describe('SourceDirectory', () => {
  const prometheus = source('prometheus', 'Prometheus', 'Mimir');
  const directory = SourceDirectory.create();
  directory.addSource(prometheus);
  directory.addSource(source('datadog', 'Datadog'));

  it('finds a source by type, whatever the case', () => {
    expect(directory.sourceFor(ratio('prometheus', 'MIMIR'))).toBe(prometheus);
  });

  it('refuses a second source for a type, and keeps none of its types', () => {
    expect(() => directory.addSource(source('x', 'New', 'mimir'))).toThrow(
      expect.objectContaining({ name: 'ConflictError' }),
    );
    expect(directory.sourceFor(ratio('New', 'New'))).toBeUndefined();
  });

  it.each([
    ['Prometheus', 'Prometheus', undefined],
    ['callboard-push', 'Callboard-Push', 'its samples are pushed'],
    ['Splunk', 'Splunk', 'no source is installed for type Splunk'],
    ['Prometheus', 'Splunk', 'no source is installed for type Splunk'],
    [
      'Prometheus',
      'Datadog',
      'its queries go to different sources (Prometheus, Datadog)',
    ],
  ])('knows why %s and %s are not pulled', (good, total, reason) => {
    expect(directory.whyNotPulled(ratio(good, total))).toBe(reason);
  });

  it('leaves alone what a collector pushes, whatever its type', () => {
    const query = {
      sourceType: 'Prometheus',
      connection: { url: 'http://prometheus.example', delivery: 'push' },
      spec: { query: 'up' },
    };
    const indicator: Indicator = {
      kind: 'ratio',
      counter: true,
      good: query,
      total: query,
    };
    expect(directory.sourceFor(indicator)).toBeUndefined();
    expect(directory.whyNotPulled(indicator)).toBe('its samples are pushed');
  });
});
