import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { PageRow } from '../database/rows';
import { FoundAlert, FoundPage, FoundUse } from './FoundPage';
import { PageStore } from './PageStore';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const at = (time: string) => new Date(`2026-03-01T${time}:00.000Z`);
const X = 'component:default/x';
const Y = 'component:default/y';

const page = (id: string, rest: Partial<FoundPage> = {}): FoundPage => ({
  id,
  key: `https://wiki.example.net/${id}`,
  url: `https://wiki.example.net/${id}`,
  kind: 'external',
  host: 'wiki.example.net',
  title: `wiki.example.net/${id}`,
  titleRank: 0,
  ...rest,
});

const use = (
  of: FoundUse['page'],
  entityRef = X,
  rest: Partial<FoundUse> = {},
): FoundUse => ({
  page: of,
  entityRef,
  kind: 'link',
  place: 'metadata.links[0]',
  url: 'https://wiki.example.net',
  ...rest,
});

const alert = (name: string, rest: Partial<FoundAlert> = {}): FoundAlert => ({
  entityRef: X,
  name,
  paging: true,
  severity: 'page',
  source: 'Prometheus main',
  via: 'alert-rule',
  ...rest,
});

describe.each(databases.eachSupportedId())('PageStore on %p', id => {
  const start = async () => {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    return { knex, pages: PageStore.create({ knex }) };
  };
  const read = (knex: Knex, ...columns: (keyof PageRow)[]) =>
    knex('runbooks_pages').select(columns).orderBy('id');

  it('keeps new pages as those of which nothing is known yet', async () => {
    const { knex, pages } = await start();
    const refs = await pages.replaceScope(
      'catalog',
      { uses: [use(page('a')), use(page('a'), Y), use(page('b'))] },
      at('10:00'),
    );
    expect(refs).toEqual([X, Y]);
    expect(await read(knex)).toMatchObject([
      {
        id: 'a',
        liveness: 'unknown',
        liveness_code: 'not-checked',
        quality: 'unknown',
        found_at: at('10:00').toISOString(),
        due_at: at('10:00').toISOString(),
        ended_at: null,
      },
      { id: 'b' },
    ]);
  });

  it('touches nothing where nothing is different', async () => {
    const { knex, pages } = await start();
    const content = {
      uses: [use(page('a'))],
      alerts: [alert('Down', { runbook: use(page('b')) })],
    };
    await pages.replaceScope('catalog', content, at('10:00'));
    const before = await Promise.all([read(knex), knex('runbooks_uses')]);
    expect(await pages.replaceScope('catalog', content, at('11:00'))).toEqual(
      [],
    );
    expect(await Promise.all([read(knex), knex('runbooks_uses')])).toEqual(
      before,
    );
  });

  it('replaces the rows of its scope, and ends what nothing names any more', async () => {
    const { knex, pages } = await start();
    await pages.replaceScope(
      'catalog',
      { uses: [use(page('a')), use(page('b'))] },
      at('10:00'),
    );
    await pages.replaceScope(
      'rules/main',
      { uses: [use(page('b'), Y)] },
      at('10:00'),
    );
    expect(
      await pages.replaceScope('catalog', { uses: [] }, at('11:00')),
    ).toEqual([X]);
    const eleven = at('11:00').toISOString();
    expect(await read(knex, 'id', 'ended_at')).toEqual([
      { id: 'a', ended_at: eleven },
      { id: 'b', ended_at: null },
    ]);
    expect(await pages.entitiesOf(['a', 'b'])).toEqual([Y]);

    await pages.replaceScope(
      'catalog',
      { uses: [use(page('a'))] },
      at('12:00'),
    );
    expect(await read(knex, 'ended_at', 'due_at', 'found_at')).toMatchObject([
      {
        ended_at: null,
        due_at: at('12:00').toISOString(),
        found_at: at('10:00').toISOString(),
      },
      { ended_at: null, due_at: at('10:00').toISOString() },
    ]);
  });

  it('replaces the scopes of a reader, and leaves what it could not find out', async () => {
    const { knex, pages } = await start();
    const Z = 'component:default/z';
    await pages.replaceScope(
      'catalog',
      { uses: [use(page('a'))] },
      at('10:00'),
    );
    const first = [X, Y, Z].map(
      ref => [ref, [use(page(ref.slice(-1)), ref)]] as const,
    );
    await pages.replaceScopesOf('markdown/', new Map(first), at('10:00'));
    expect(
      await pages.replaceScopesOf(
        'markdown/',
        new Map([
          [X, [use(page('b'))]],
          [Y, undefined],
        ]),
        at('11:00'),
      ),
    ).toEqual([X, Z]);
    expect(
      await knex('runbooks_uses').select('scope', 'page_id').orderBy('scope'),
    ).toEqual([
      { scope: 'catalog', page_id: 'a' },
      { scope: `markdown/${X}`, page_id: 'b' },
      { scope: `markdown/${Y}`, page_id: 'y' },
    ]);
  });

  it('takes the page of an alert for used by its rule', async () => {
    const { knex, pages } = await start();
    const { place, url } = use(page('a'));
    const runbook = { page: page('a'), anchor: 'down', place, url };
    await pages.replaceScope(
      'rules/main',
      { uses: [], alerts: [alert('Down', { runbook }), alert('Slow')] },
      at('10:00'),
    );
    expect(
      await knex('runbooks_uses').select('kind', 'page_id', 'anchor'),
    ).toEqual([{ kind: 'alert-rule', page_id: 'a', anchor: 'down' }]);
    expect(
      await knex('runbooks_alerts').select('name', 'page_id').orderBy('name'),
    ).toEqual([
      { name: 'Down', page_id: 'a' },
      { name: 'Slow', page_id: null },
    ]);
  });

  it('keeps the best title, in whichever order places are read', async () => {
    const { knex, pages } = await start();
    const named = (title: string, titleRank: FoundPage['titleRank']) =>
      page('a', { title, titleRank });
    await pages.ensure([named('Runbook', 1)], { at: at('10:00') });
    await pages.ensure([named('Slow', 2), named('Fast', 2)], {
      at: at('10:00'),
    });
    expect(await read(knex, 'title')).toEqual([{ title: 'Fast' }]);
    await pages.ensure([named('Fast', 2), named('Slow', 2)], {
      at: at('10:00'),
    });
    await pages.ensure([named('Runbook', 1)], { at: at('10:00') });
    expect(await read(knex, 'title')).toEqual([{ title: 'Fast' }]);
    await pages.ensure([named('Faster', 2)], { at: at('10:00') });
    expect(await read(knex, 'title')).toEqual([{ title: 'Faster' }]);
  });

  it('leaves what readers found out as it is, and what is read through integrations so', async () => {
    const { knex, pages } = await start();
    await pages.ensure([page('a', { kind: 'markdown' })], { at: at('10:00') });
    await knex('runbooks_pages').update({ liveness: 'live', due_at: '2027' });
    const moved = page('a', { url: 'https://wiki.example.net/A' });
    expect(await pages.ensure([moved], { at: at('11:00') })).toEqual(['a']);
    expect(await read(knex, 'url', 'kind', 'liveness', 'due_at')).toEqual([
      { url: moved.url, kind: 'markdown', liveness: 'live', due_at: '2027' },
    ]);
  });

  it('waits for a page that is known only by its id', async () => {
    const { knex, pages } = await start();
    await pages.replaceScope(
      'catalog',
      { uses: [use({ id: 'a' })] },
      at('10:00'),
    );
    expect(await read(knex)).toEqual([]);
    await pages.replaceScope(
      'markdown/x',
      { uses: [use(page('a'))] },
      at('11:00'),
    );
    await pages.replaceScope('markdown/x', { uses: [] }, at('12:00'));
    expect(await read(knex, 'id', 'ended_at')).toEqual([
      { id: 'a', ended_at: null },
    ]);
  });

  it('takes thousands of pages at once', async () => {
    const { knex, pages } = await start();
    const uses = Array.from({ length: 3000 }, (_, index) =>
      use(page(`p${index}`)),
    );
    await pages.replaceScope('catalog', { uses }, at('10:00'));
    await pages.replaceScope('catalog', { uses: uses.slice(1) }, at('11:00'));
    const [row] = await knex('runbooks_pages')
      .whereNull('ended_at')
      .count({ count: '*' });
    expect(Number(row?.count)).toBe(2999);
  });
});
