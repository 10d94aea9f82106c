import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogPoller, CatalogPollerOptions } from './CatalogPoller';

const widget = (name: string, etag = '1', apiVersion = 'ours/v1'): Entity => ({
  apiVersion,
  kind: 'Widget',
  metadata: { name, namespace: 'default', etag, labels: { size: 's' } },
  spec: { weight: 1 },
});

/** A catalog whose content tests replace. */
function setUp(initial: Entity[], options: Partial<CatalogPollerOptions> = {}) {
  let catalog = catalogServiceMock({ entities: initial });
  const live = catalogServiceMock.mock({
    queryEntities: jest.fn((...args) => catalog.queryEntities(...args)),
    getEntitiesByRefs: jest.fn((...args) => catalog.getEntitiesByRefs(...args)),
  });
  const poller = CatalogPoller.create({
    catalog: live,
    auth: mockServices.auth(),
    filter: { kind: ['Widget'] },
    ...options,
  });
  return {
    live,
    replace: (...entities: Entity[]) => {
      catalog = catalogServiceMock({ entities });
    },
    fetched: () =>
      live.getEntitiesByRefs.mock.calls.map(([query]) => query.entityRefs),
    read: async () => {
      const { entities, changed } = await poller.read();
      return { refs: [...entities.keys()], entities, changed };
    },
  };
}

describe('CatalogPoller', () => {
  it('reads in full only what has changed', async () => {
    const { read, replace, fetched } = setUp([widget('a'), widget('b')]);
    expect((await read()).changed).toBe(true);
    expect((await read()).changed).toBe(false);
    replace(widget('a'), widget('b', '2'), widget('c'));
    const { refs, entities, changed } = await read();
    expect(changed).toBe(true);
    expect(refs.sort()).toEqual(
      ['a', 'b', 'c'].map(n => `widget:default/${n}`),
    );
    expect(entities.get('widget:default/b')).toEqual(widget('b', '2'));
    expect(fetched()).toEqual([
      ['widget:default/a', 'widget:default/b'],
      ['widget:default/b', 'widget:default/c'],
    ]);
  });

  it('forgets what is gone', async () => {
    const { read, replace } = setUp([widget('a'), widget('b')]);
    await read();
    replace(widget('b'));
    expect(await read()).toMatchObject({
      refs: ['widget:default/b'],
      changed: true,
    });
  });

  it('starts over from what it last saw when the catalog did not answer', async () => {
    const { read, replace, live, fetched } = setUp([widget('a'), widget('b')]);
    await read();
    replace(widget('a'), widget('b', '2'));
    live.getEntitiesByRefs.mockRejectedValueOnce(new Error('down'));
    await expect(read()).rejects.toThrow('down');
    expect((await read()).changed).toBe(true);
    expect(fetched().slice(1)).toEqual([
      ['widget:default/b'],
      ['widget:default/b'],
    ]);
  });

  it('leaves kinds of the same name by others alone', async () => {
    const theirs = widget('b', '1', 'theirs/v1');
    const { read } = setUp([widget('a'), theirs], {
      accept: ({ apiVersion }) => apiVersion === 'ours/v1',
    });
    expect((await read()).refs).toEqual(['widget:default/a']);
  });

  it('reads only the wanted fields, and still notices changes', async () => {
    const { read } = setUp([widget('a')], { fields: ['metadata.labels'] });
    const { entities } = await read();
    const { spec, ...rest } = widget('a');
    expect(entities.get('widget:default/a')).toEqual(rest);
    expect((await read()).changed).toBe(false);
  });

  it('reads catalogs of several pages', async () => {
    const many = Array.from({ length: 1_100 }, (_, i) => widget(`w-${i}`));
    const { read, live } = setUp(many);
    expect((await read()).refs).toHaveLength(1_100);
    expect(live.queryEntities).toHaveBeenCalledTimes(3);
  });
});
