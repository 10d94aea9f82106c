import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import { resultRow } from '../__testUtils__/rows';
import {
  component,
  domain,
  group,
  scorecard,
  system,
} from './__testUtils__/entities';
import { startRefresh } from './__testUtils__/startRefresh';
import { CATALOG_KEY } from './CatalogRefresh';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const X = 'component:default/x';

describe.each(databases.eachSupportedId())('CatalogRefresh on %p', id => {
  const start = async (options?: Parameters<typeof startRefresh>[1]) => {
    const knex = await databases.init(id);
    return { knex, ...(await startRefresh(knex, options)) };
  };
  const lives = (knex: Knex, ref: string) =>
    knex('scorecards_entities').where({ ref }).orderBy('id');

  it('keeps what filters and facts need of an entity', async () => {
    const { run, entities } = await start();
    const { entityIds } = await run([
      component('x', {
        metadata: {
          title: 'Checkout \u0000',
          labels: { 'callboard.dev/tier': '1' },
          annotations: { a: 'b' },
          tags: ['t'],
        },
        spec: { type: 'service', lifecycle: 'production' },
        relations: {
          ownedBy: 'group:default/Payments',
          partOf: 'system:default/shop',
        },
      }),
      system('shop', 'retail'),
      domain('retail'),
    ]);
    const known = await entities.byRefs([X]);
    const x = known.get(X);
    expect(entityIds).toHaveLength(3);
    expect(x).toMatchObject({
      kind: 'component',
      type: 'service',
      title: 'Checkout ',
      ownerRef: 'group:default/payments',
      systemRef: 'system:default/shop',
      domainRef: 'domain:default/retail',
      tier: '1',
      entity: {
        kind: 'Component',
        metadata: { name: 'x', annotations: { a: 'b' }, tags: ['t'] },
        spec: { lifecycle: 'production' },
        relations: expect.arrayContaining([
          { type: 'partOf', targetRef: 'system:default/shop' },
        ]),
      },
    });
    expect(await entities.byIds([x?.id ?? 0])).toEqual([x]);
    expect((await entities.living()).map(({ ref }) => ref)).toEqual([
      X,
      'domain:default/retail',
      'system:default/shop',
    ]);
    expect((await entities.living())[0]).toBe((await entities.living())[0]);
  });

  it('finds the domain of what moves with its system, and says what changed', async () => {
    const { run, entities } = await start();
    const x = component('x', { relations: { partOf: 'system:default/shop' } });
    const y = component('y');
    await run([x, y, system('shop')]);
    const moved = await run([x, y, system('shop', 'retail')]);
    const known = await entities.living();
    expect(known.map(({ ref, domainRef }) => [ref, domainRef])).toEqual([
      [X, 'domain:default/retail'],
      ['component:default/y', undefined],
      ['system:default/shop', 'domain:default/retail'],
    ]);
    expect(moved.entityIds.sort()).toEqual([known[0]?.id, known[2]?.id].sort());
  });

  it('is not held up by things that are part of each other', async () => {
    const { run, entities } = await start();
    await run([
      component('x', { relations: { partOf: 'component:default/y' } }),
      component('y', { relations: { partOf: X } }),
    ]);
    expect(await entities.living()).toHaveLength(2);
  });

  it('projects only the kinds that are wanted, and looks around for the others', async () => {
    const { run, entities } = await start({ kinds: ['component'] });
    await run([
      component('x', { relations: { partOf: 'system:default/shop' } }),
      system('shop', 'retail'),
      domain('retail'),
    ]);
    expect(await entities.living()).toMatchObject([
      { ref: X, domainRef: 'domain:default/retail' },
    ]);
  });

  it('writes nothing where nothing changed', async () => {
    const { run, knex } = await start();
    const all = [component('x'), group('a'), scorecard('ready')];
    await run(all);
    const written: string[] = [];
    knex.on('query', ({ sql }: { sql: string }) => {
      if (/^(insert|update|delete)/i.test(sql)) written.push(sql);
    });
    const again = await run(all);
    expect(again).toEqual({ entityIds: [], versionsChanged: false });
    expect(written.filter(sql => !sql.includes('scorecards_sources'))).toEqual(
      [],
    );
  });

  it('takes a renamed, deleted or re-created entity for another one, and ends what was said of it', async () => {
    const { run, knex, clock } = await start();
    await run([component('x'), component('y')]);
    const [x] = await lives(knex, X);
    const [y] = await lives(knex, 'component:default/y');
    const row = { scorecard_id: 1, version_id: 1, codes: 'p', since: '' };
    await knex('scorecards_results').insert([
      resultRow({ ...row, entity_id: x.id, standing: 1 }),
      resultRow({ ...row, entity_id: y.id, standing: 1 }),
    ]);
    const open = async () =>
      (await knex('scorecards_results').whereNull('valid_to')).map(
        one => one.entity_id,
      );

    await run([component('renamed'), component('y')]);
    const at = clock.now().toISOString();
    expect(await lives(knex, X)).toMatchObject([{ id: x.id, ended_at: at }]);
    expect(await open()).toEqual([y.id]);
    expect(
      await knex('scorecards_results').where({ entity_id: x.id }),
    ).toMatchObject([{ valid_to: at }]);

    const back = await run([component('x'), component('y')]);
    expect(await lives(knex, X)).toMatchObject([
      { id: x.id, ended_at: at },
      { id: back.entityIds[0], ended_at: null },
    ]);

    await run([
      component('x'),
      component('y', { metadata: { uid: 'of-another-life' } }),
    ]);
    expect(await lives(knex, 'component:default/y')).toMatchObject([
      { uid: y.uid, ended_at: expect.anything() },
      { uid: 'of-another-life', ended_at: null },
    ]);
    expect(await open()).toEqual([]);
  });

  it('changes nothing when the catalog cannot be read, and says so', async () => {
    const { run, state, entities, sources, clock } = await start();
    await run([component('x')]);
    const before = clock.now().toISOString();
    state.failure = new Error('down');
    await expect(run([])).rejects.toThrow('down');
    expect(await entities.living()).toHaveLength(1);
    expect(await sources.get(CATALOG_KEY)).toMatchObject({
      lastSuccess: before,
      lastAttempt: clock.now().toISOString(),
      error: { code: 'catalog', message: 'Error: down' },
    });
    state.failure = undefined;
    await run();
    expect(await entities.living()).toEqual([]);
    expect((await sources.get(CATALOG_KEY))?.error).toBeUndefined();
  });

  it('mends what another replica wrote since, though the catalog looks unchanged', async () => {
    const { replica, entities } = await start();
    const [first, second] = [replica(), replica()];
    const old = component('x', { metadata: { title: 'Old' } });
    const fresh = component('x', { metadata: { title: 'New' } });
    await first([old]);
    await second([fresh]);
    await first([old]);
    expect(await entities.living()).toMatchObject([{ title: 'Old' }]);
  });

  it('keeps groups and has everything evaluated where they change; circles are cut', async () => {
    const { run, groups } = await start();
    expect(await run([group('all'), group('team', 'all')])).toMatchObject({
      versionsChanged: true,
    });
    expect([
      ...(await groups.tree()).withDescendants('group:default/all'),
    ]).toEqual(['group:default/all', 'group:default/team']);
    const circle = await run([group('all', 'team'), group('team', 'all')]);
    expect(circle.versionsChanged).toBe(true);
    expect((await groups.tree()).parentOf('group:default/all')).toBeUndefined();
    await run([group('team')]);
    expect(await groups.list()).toMatchObject([{ ref: 'group:default/team' }]);
  });

  it('takes thousands of entities with a handful of statements', async () => {
    const { run, knex } = await start();
    const all = Array.from({ length: 3_000 }, (_, index) =>
      component(`c${index}`),
    );
    let statements = 0;
    knex.on('query', () => {
      statements += 1;
    });
    expect((await run(all)).entityIds).toHaveLength(3_000);
    expect(statements).toBeLessThan(30);
  });
});
