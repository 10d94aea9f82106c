import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EntityLoader } from './EntityLoader';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { namespace: 'default', name },
});

function createLoader(entities: Entity[]) {
  const catalog = catalogServiceMock({ entities });
  const asked = jest.spyOn(catalog, 'getEntitiesByRefs');
  const clock = { now: 0 };
  const loader = EntityLoader.create({
    auth: mockServices.auth(),
    catalog,
    now: () => clock.now,
  });
  const names = async (...refs: string[]) =>
    (await loader.load(refs)).map(entity => entity?.metadata.name);
  return { names, asked, clock };
}

describe('EntityLoader', () => {
  it('asks once for everything wanted at about the same time', async () => {
    const { names, asked } = createLoader([component('a'), component('b')]);
    const answers = await Promise.all([
      names('component:default/b', 'component:default/nobody'),
      names('component:default/a', 'component:default/b'),
      names(),
    ]);
    expect(answers).toEqual([['b', undefined], ['a', 'b'], []]);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked.mock.calls[0]?.[0].entityRefs).toEqual([
      'component:default/b',
      'component:default/nobody',
      'component:default/a',
    ]);
  });

  it('believes what it found for 30 seconds, and what it missed for one', async () => {
    const { names, asked, clock } = createLoader([component('a')]);
    const both = () => names('component:default/a', 'component:default/b');
    await both();
    clock.now = 999;
    await both();
    expect(asked).toHaveBeenCalledTimes(1);
    clock.now = 1_000;
    await both();
    expect(asked.mock.calls[1]?.[0].entityRefs).toEqual([
      'component:default/b',
    ]);
    clock.now = 30_000;
    await both();
    expect(asked.mock.calls[2]?.[0].entityRefs).toEqual([
      'component:default/a',
      'component:default/b',
    ]);
  });

  it('passes a failure on and asks again next time', async () => {
    const { names, asked } = createLoader([component('a')]);
    asked.mockRejectedValueOnce(new Error('not up yet'));
    await expect(names('component:default/a')).rejects.toThrow('not up yet');
    expect(await names('component:default/a')).toEqual(['a']);
  });
});
