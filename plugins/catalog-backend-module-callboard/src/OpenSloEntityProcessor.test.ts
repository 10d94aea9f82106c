import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import { CatalogProcessorResult } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonValue } from '@backstage/types';
import { openSloKinds } from '@callboard/backstage-plugin-slo-common';
import { EntityLoader } from './lib/EntityLoader';
import { RefreshSoon } from './lib/RefreshSoon';
import { OpenSloEntityProcessor } from './OpenSloEntityProcessor';

const LOCATION = { type: 'file', target: '/slo.yaml' };

const slo = (changes: { metadata?: object; spec?: object } = {}): Entity => ({
  apiVersion: 'openslo/v1',
  kind: 'SLO',
  metadata: { name: 'promise', ...changes.metadata },
  spec: {
    service: 'checkout',
    indicatorRef: 'answered',
    budgetingMethod: 'Occurrences',
    timeWindow: [{ duration: '30d', isRolling: true }],
    objectives: [{ target: 0.99 }],
    ...changes.spec,
  },
});

const sli: Entity = {
  apiVersion: 'openslo/v1',
  kind: 'SLI',
  metadata: { name: 'answered' },
  spec: {
    thresholdMetric: {
      metricSource: {
        metricSourceRef: 'nowhere',
        type: 'Prometheus',
        spec: { query: 'up' },
      },
    },
  },
};

const service = (kind: string, changes: object = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name: 'checkout', labels: { 'callboard.dev/tier': '2' } },
  spec: { owner: 'payments' },
  ...changes,
});

function createProcessor(entities: Entity[], kinds = openSloKinds.slice()) {
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const options = {
    auth: mockServices.auth(),
    catalog,
    logger: mockServices.logger.mock(),
  };
  const refreshSoon = RefreshSoon.create(options);
  const requested = jest.spyOn(refreshSoon, 'request');
  const clock = { now: 0 };
  const processor = OpenSloEntityProcessor.create({
    kinds: new Set(kinds),
    loader: EntityLoader.create({ ...options, now: () => clock.now }),
    refreshSoon,
    logger: options.logger,
  });
  const stored = new Map<string, JsonValue>();
  const cache = {
    get: async <T extends JsonValue>(key: string) =>
      stored.get(key) as T | undefined,
    set: async (key: string, value: JsonValue) => {
      stored.set(key, value);
    },
  };
  const process = async (entity: Entity) => {
    const emitted: CatalogProcessorResult[] = [];
    const before = await processor.preProcessEntity(entity);
    const after: AlphaEntity = await processor.postProcessEntity(
      before,
      LOCATION,
      result => emitted.push(result),
      cache,
    );
    return {
      entity: after,
      codes: after.status?.items?.map(
        item => `${item.level} ${item.error?.name ?? ''}`,
      ),
      relations: emitted.flatMap(result =>
        result.type === 'relation'
          ? [
              `${result.relation.source.kind} ${result.relation.type} ${result.relation.target.kind}:${result.relation.target.name}`.toLocaleLowerCase(),
            ]
          : [],
      ),
    };
  };
  return { processor, process, asked, requested, clock };
}

describe('OpenSloEntityProcessor', () => {
  afterEach(() => jest.restoreAllMocks());

  it('relates an SLO to its service, the owner and what it refers to', async () => {
    const { process } = createProcessor([service('Component'), sli]);
    const { entity, relations, codes } = await process(slo());
    expect(codes).toBeUndefined();
    expect(entity.metadata.labels).toEqual({ 'callboard.dev/tier': '2' });
    expect(relations).toEqual([
      'slo measures component:checkout',
      'component measuredby slo:promise',
      'slo ownedby group:payments',
      'group ownerof slo:promise',
      'slo references sli:answered',
      'sli referencedby slo:promise',
    ]);
  });

  it('prefers a Component to a System, and takes the System if it is alone', async () => {
    const both = createProcessor([service('System'), service('Component')]);
    expect((await both.process(slo())).relations[0]).toContain('component:');
    const alone = createProcessor([service('System')]);
    expect((await alone.process(slo())).relations[0]).toContain('system:');
  });

  it('takes the owner from the relation where there is one', async () => {
    const relations = [{ type: 'ownedBy', targetRef: 'user:default/frida' }];
    const { process } = createProcessor([
      service('Component', { relations }),
      sli,
    ]);
    expect((await process(slo())).relations).toContain(
      'slo ownedby user:frida',
    );
  });

  it.each([
    [
      'its own tier',
      { labels: { 'callboard.dev/tier': '1' } },
      service('Component'),
      '1',
    ],
    [
      'no tier of another form',
      {},
      service('Component', {
        metadata: {
          name: 'checkout',
          labels: { 'callboard.dev/tier': 'Gold' },
        },
      }),
      undefined,
    ],
  ])('gives an SLO %s', async (_, metadata, entity, tier) => {
    const { process } = createProcessor([entity, sli]);
    const result = await process(slo({ metadata }));
    expect(result.entity.metadata.labels?.['callboard.dev/tier']).toBe(tier);
  });

  const runbook = { url: 'https://example.com/run', title: 'Runbook' };
  it.each([
    ['by its title', { links: [{ ...runbook, url: 'x:y' }] }, 'x:y'],
    [
      'by its type',
      {
        links: [{ url: 'a:b' }, { url: 'x:y', title: 'Help', type: 'runbook' }],
      },
      'x:y',
    ],
    [
      'by its annotation first',
      {
        annotations: { 'backstage.io/runbook-url': 'x:z' },
        links: [runbook],
      },
      'x:z',
    ],
    ['not by any link', { links: [{ url: 'a:b', title: 'Chat' }] }, undefined],
  ])('takes the runbook of the service over, %s', async (_, more, expected) => {
    const { process } = createProcessor([
      service('Component', { metadata: { name: 'checkout', ...more } }),
      sli,
    ]);
    const { annotations } = (await process(slo())).entity.metadata;
    expect(annotations?.['backstage.io/runbook-url']).toBe(expected);
    expect(annotations?.['callboard.dev/from-service']).toBe(
      expected && 'backstage.io/runbook-url',
    );
  });

  it('keeps the runbook the SLO names itself', async () => {
    const { process } = createProcessor([
      service('Component', {
        metadata: { name: 'checkout', links: [runbook] },
      }),
      sli,
    ]);
    const annotations = { 'backstage.io/runbook-url': 'own:one' };
    const { entity } = await process(slo({ metadata: { annotations } }));
    expect(entity.metadata.annotations).toMatchObject(annotations);
    expect(entity.metadata.annotations).not.toHaveProperty([
      'callboard.dev/from-service',
    ]);
  });

  it('reports what is missing and has the SLO processed again soon', async () => {
    const { process, requested } = createProcessor([]);
    const { codes, relations } = await process(slo());
    expect(codes).toEqual([
      'error service-not-found',
      'error dangling-reference',
    ]);
    expect(relations).toEqual([
      'slo references sli:answered',
      'sli referencedby slo:promise',
    ]);
    expect(requested).toHaveBeenCalledWith('slo:default/promise');
  });

  it('only warns of a data source that the configuration may know', async () => {
    const { process } = createProcessor([]);
    expect((await process(sli)).codes).toEqual(['warning ']);
  });

  it('relates an SLO that breaks rules to its service all the same', async () => {
    const { process } = createProcessor([service('Component'), sli]);
    const broken = await process(slo({ spec: { objectives: 'none' } }));
    expect(broken.codes).toEqual(['error wrong-type']);
    expect(broken.relations[0]).toBe('slo measures component:checkout');
  });

  it('keeps what it knew while the catalog does not answer', async () => {
    const { process, asked, requested, clock } = createProcessor([
      service('Component'),
      sli,
    ]);
    const before = await process(slo());
    clock.now = 60_000;
    asked.mockRejectedValue(new Error('not up'));
    const after = await process(slo());
    expect(after).toEqual(before);
    expect(requested).toHaveBeenCalledTimes(1);
    await process(slo());
    expect((await process(slo())).relations).toEqual(before.relations);
  });

  it('calls nothing dangling before the catalog ever answered', async () => {
    const { process, asked } = createProcessor([]);
    asked.mockRejectedValue(new Error('not up'));
    const { codes, relations } = await process(slo());
    expect(codes).toBeUndefined();
    expect(relations).toEqual([
      'slo references sli:answered',
      'sli referencedby slo:promise',
    ]);
  });

  it('leaves entities of others alone', async () => {
    const { processor, process, asked } = createProcessor([]);
    const entity = service('Component');
    expect(await processor.validateEntityKind(entity)).toBe(false);
    expect((await process(entity)).entity).toBe(entity);
    expect(asked).not.toHaveBeenCalled();
  });

  it('accepts exactly the configured kinds of both versions', async () => {
    const { processor } = createProcessor([], ['SLO']);
    const of = (kind: string, apiVersion: string) =>
      processor.validateEntityKind({
        kind,
        apiVersion,
        metadata: { name: 'a' },
      });
    expect(await of('SLO', 'openslo/v1')).toBe(true);
    expect(await of('SLO', 'openslo.com/v2alpha')).toBe(true);
    expect(await of('SLI', 'openslo/v1')).toBe(false);
    expect(await of('SLO', 'openslo/v1alpha')).toBe(false);
    expect(await of('Slo', 'openslo/v1')).toBe(false);
  });

  it('refuses an entity that is too large to keep', async () => {
    const { processor } = createProcessor([]);
    const huge = slo({ spec: { description: 'x'.repeat(1024 * 1024) } });
    await expect(processor.preProcessEntity(huge)).rejects.toThrow(
      'document-too-large',
    );
  });
});
