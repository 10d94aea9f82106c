import { TestDatabases } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity, sloEntity } from '../__testUtils__/entities';

const databases = TestDatabases.create({ ids: ['SQLITE_3'] });

/** A catalog whose content tests replace. */
async function setUp(...initial: Entity[]) {
  let catalog = catalogServiceMock({ entities: initial });
  const live = catalogServiceMock.mock({
    queryEntities: jest.fn((...args) => catalog.queryEntities(...args)),
    getEntitiesByRefs: jest.fn((...args) => catalog.getEntitiesByRefs(...args)),
  });
  const test = await createTestApp({
    knex: await databases.init('SQLITE_3'),
    catalog: live,
  });
  const replace = (...entities: Entity[]) => {
    catalog = catalogServiceMock({ entities });
  };
  const fetched = () =>
    live.getEntitiesByRefs.mock.calls.map(([query]) => query.entityRefs);
  const titles = async () => {
    const { body } = await request(test.app).get('/slos');
    return body.items.map((item: { ref: string }) => item.ref);
  };
  return { ...test, live, replace, fetched, titles };
}

const sli = (name: string, query: string, etag: string): Entity => ({
  apiVersion: 'openslo/v1',
  kind: 'SLI',
  metadata: { name, namespace: 'default', etag },
  spec: {
    ratioMetric: {
      counter: true,
      good: { metricSource: { type: 'callboard-push', spec: { query } } },
      total: { metricSource: { type: 'callboard-push', spec: { of: 'all' } } },
    },
  },
});

const referring = sloEntity({
  name: 'referring',
  spec: { indicator: undefined, indicatorRef: 'requests' },
});

describe('keeping definitions in step with the catalog', () => {
  it('reads in full only what has changed', async () => {
    const { refresh, replace, fetched, titles } = await setUp(
      sloEntity({ name: 'a' }),
      sloEntity({ name: 'b' }),
      componentEntity('checkout'),
    );
    expect(fetched()).toEqual([['slo:default/a', 'slo:default/b']]);
    await refresh();
    expect(fetched()).toHaveLength(1);
    replace(
      sloEntity({ name: 'a' }),
      sloEntity({ name: 'b', target: 0.5, etag: '2' }),
    );
    await refresh();
    expect(fetched()[1]).toEqual(['slo:default/b']);
    expect(await titles()).toEqual(['slo:default/a', 'slo:default/b']);
  });

  it('ends what is gone, and says so', async () => {
    const { refresh, replace, titles, announced } = await setUp(
      sloEntity({ name: 'a' }),
      sloEntity({ name: 'b' }),
    );
    replace(sloEntity({ name: 'a' }));
    await refresh();
    expect(await titles()).toEqual(['slo:default/a']);
    expect(announced.at(-1)).toEqual(['slo:default/b']);
  });

  it('keeps the terms of before, and audits that a promise was loosened', async () => {
    const { refresh, replace, clock, versions, auditor, logger } = await setUp(
      sloEntity({ name: 'a' }),
      sloEntity({ name: 'b' }),
    );
    clock.advance(3_600);
    replace(
      sloEntity({ name: 'a', target: 0.99, etag: '2' }),
      sloEntity({ name: 'b', target: 0.9999, etag: '2' }),
    );
    await refresh();
    const found = await versions.versionsOf(['slo:default/a', 'slo:default/b']);
    expect(
      found
        .get('slo:default/a')
        ?.map(({ since, objectives }) => [
          clock.seconds - since,
          objectives[0]?.target,
        ]),
    ).toEqual([
      [3_600, 0.999],
      [0, 0.99],
    ]);
    expect(auditor.createEvent.mock.calls).toMatchObject([
      [
        {
          eventId: 'definition-loosened',
          meta: {
            slo: 'slo:default/a',
            change: 'target 99.9 % → 99 % (looser)',
          },
        },
      ],
    ]);
    expect(logger.warn.mock.calls.flat().join()).toContain('slo:default/a');
    expect(logger.info.mock.calls.flat().join()).toContain('slo:default/b');
  });

  it('forgets nothing when the catalog does not answer', async () => {
    const { refresh, live, titles } = await setUp(sloEntity({ name: 'a' }));
    live.queryEntities.mockRejectedValueOnce(new Error('catalog is down'));
    await expect(refresh()).rejects.toThrow('catalog is down');
    expect(await titles()).toEqual(['slo:default/a']);
    await refresh();
    expect(await titles()).toEqual(['slo:default/a']);
  });

  it('follows references, and begins a new record with a new query', async () => {
    const { refresh, replace, definitions } = await setUp(
      referring,
      sli('requests', 'answered', '1'),
    );
    const read = async () =>
      (await definitions.get(['slo:default/referring'])).get(
        'slo:default/referring',
      );
    const before = await read();
    expect(before?.issues).toEqual([]);
    replace(referring, sli('requests', 'answered in time', '2'));
    await refresh();
    const after = await read();
    expect(after?.digests[0]).toHaveLength(64);
    expect(after?.digests).not.toEqual(before?.digests);
    replace(referring);
    await refresh();
    expect(await read()).toMatchObject({
      digests: [null],
      issues: [{ code: 'dangling-reference', path: 'spec.indicatorRef' }],
    });
  });

  it('reads catalogs of several pages', async () => {
    const many = Array.from({ length: 1_100 }, (_, index) =>
      sloEntity({ name: `slo-${index}` }),
    );
    const { definitions, live } = await setUp(...many);
    expect(await definitions.refs()).toHaveLength(1_100);
    expect(live.queryEntities).toHaveBeenCalledTimes(3);
  });

  it('leaves kinds of the same name by others alone', async () => {
    const { definitions } = await setUp({
      apiVersion: 'example.com/v1',
      kind: 'SLO',
      metadata: { name: 'foreign' },
    });
    expect(await definitions.refs()).toEqual([]);
  });
});
