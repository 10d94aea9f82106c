import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import {
  createTestDatabases,
  FakeClock,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { componentEntity } from '../__testUtils__/entities';
import { NOON } from '../__testUtils__/rows';
import { AnswerLinker } from '../answers';
import { applyRunbooksMigrations } from '../database/applyRunbooksMigrations';
import { PageRow } from '../database/rows';
import { PageLocator, PageStore } from '../pages';
import { FakeTechDocs } from './__testUtils__/FakeTechDocs';
import { createTechDocsPoller } from './createTechDocsPoller';
import { TechDocsClient } from './TechDocsClient';
import { TECHDOCS_KEY, TechDocsReader } from './TechDocsReader';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const X = 'component:default/x';
const DISK = '/docs/default/component/x/runbooks/disk/';
const ENTRIES = [
  { location: '', title: 'Home', text: 'Welcome' },
  { location: 'runbooks/', title: 'Runbooks', text: 'All of them' },
  { location: 'runbooks/disk/', title: 'Disk full', text: '' },
  { location: 'runbooks/disk/#meaning', title: 'Meaning', text: 'No room.' },
  { location: 'runbooks/disk/#diskfull', title: 'DiskFull', text: 'Do this.' },
  { location: 'ops/restart/', title: 'Restart', text: 'Like so' },
];

const entity = (name: string, annotations: Record<string, string>): Entity =>
  componentEntity(name, { annotations });
const x = entity('x', { 'backstage.io/techdocs-ref': 'dir:.' });

describe.each(databases.eachSupportedId())('TechDocsReader on %p', id => {
  let techDocs: FakeTechDocs;
  beforeEach(async () => {
    techDocs = await FakeTechDocs.start();
    techDocs.build('default/component/x', '2026-02-01T00:00:00Z', ENTRIES);
  });
  afterEach(() => techDocs.stop());

  const start = async (entities = [x]) => {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    const clock = new FakeClock(NOON);
    const announced: string[][] = [];
    const pages = PageStore.create({ knex });
    const sources = SourceStore.create({ knex, table: 'runbooks_sources' });
    const auth = mockServices.auth({ pluginId: 'runbooks' });
    const url = techDocs.url;
    const locator = PageLocator.create({
      integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
      settings: { appUrl: 'https://portal.example.net', readingAllow: [] },
    });
    const reader = TechDocsReader.create({
      knex,
      poller: createTechDocsPoller({
        auth,
        catalog: catalogServiceMock({ entities }),
      }),
      client: TechDocsClient.create({
        auth,
        discovery: mockServices.discovery.mock({
          getBaseUrl: async () => url,
        }),
      }),
      pages,
      locator,
      answers: AnswerLinker.create({ knex }),
      sources,
      settings: {
        headings: ['Meaning'],
        staleAfterMs: 30 * 60_000,
        techdocsInterval: { minutes: 15 },
      },
      announce: async refs => {
        announced.push(refs);
      },
      now: clock.now,
    });
    return {
      knex,
      announced,
      source: () => sources.get(TECHDOCS_KEY),
      run: async () => {
        clock.advance(900);
        techDocs.asked.length = 0;
        await reader.run();
      },
      link: async (address: string) => {
        const located = locator.locate(address);
        if (!('page' in located)) {
          throw new Error(located.problem);
        }
        const use = {
          entityRef: X,
          kind: 'link',
          place: 'p',
          url: address,
        } as const;
        await pages.replaceScope(
          'catalog',
          { uses: [{ ...located, ...use }] },
          clock.now(),
        );
      },
      page: (address: string) =>
        knex<PageRow>('runbooks_pages').where({ url: address }).first(),
      urls: async () =>
        (
          await knex<PageRow>('runbooks_pages')
            .whereNull('ended_at')
            .orderBy('url')
        ).map(row => row.url),
    };
  };

  it('finds the pages under runbooks/, and reads what they say', async () => {
    const app = await start();
    await app.knex('runbooks_alerts').insert({
      id: 'a',
      scope: 'rules/main',
      entity_ref: X,
      name: 'DiskFull',
      paging: true,
      source: 'Prometheus main',
      via: 'alert-rule',
    });
    await app.run();
    expect(await app.urls()).toEqual([DISK]);
    expect(await app.page(DISK)).toMatchObject({
      kind: 'techdocs',
      host: '',
      title: 'Disk full',
      title_rank: 3,
      liveness: 'live',
      changed_at: '2026-02-01T00:00:00.000Z',
      changed_source: 'techdocs',
      due_at: '2026-03-01T12:30:00.000Z',
    });
    expect(
      await app.knex('runbooks_uses').select('scope', 'kind', 'place', 'url'),
    ).toEqual([
      {
        scope: `techdocs/${X}`,
        kind: 'techdocs',
        place: 'runbooks/disk/',
        url: DISK,
      },
    ]);
    expect(
      await app.knex('runbooks_answers').select('alert_name', 'via', 'anchor'),
    ).toEqual([{ alert_name: 'DiskFull', via: 'heading', anchor: 'diskfull' }]);
    expect(app.announced).toEqual([[X]]);
  });

  it('reads again only what was built again', async () => {
    const app = await start();
    await app.run();
    await app.run();
    expect(techDocs.asked).toEqual(['/metadata/techdocs/default/component/x']);
    expect(app.announced).toHaveLength(1);
    expect((await app.page(DISK))?.checked_at).toBe('2026-03-01T12:30:00.000Z');
    techDocs.build('default/component/x', '2026-03-01T12:40:00Z', [
      ...ENTRIES.slice(0, 4),
      { location: 'runbooks/net/', title: 'Net', text: 'x' },
    ]);
    await app.run();
    expect(await app.urls()).toEqual([
      DISK,
      '/docs/default/component/x/runbooks/net/',
    ]);
    expect((await app.page(DISK))?.changed_at).toBe('2026-03-01T12:40:00.000Z');
  });

  it('ends what is no longer in it, and knows which linked pages are not there', async () => {
    const app = await start();
    const restart = '/docs/default/component/x/ops/restart/';
    await app.link(restart);
    await app.run();
    expect(await app.page(restart)).toMatchObject({
      liveness: 'live',
      title: 'Restart',
    });
    techDocs.build('default/component/x', '2026-03-02T00:00:00Z', []);
    await app.run();
    expect(await app.urls()).toEqual([restart]);
    expect(await app.page(restart)).toMatchObject({
      liveness: 'dead',
      liveness_code: 'not-found',
    });
    await app.run();
    expect(await app.page(restart)).toMatchObject({ liveness: 'dead' });
  });

  it('looks into documentation of another entity, and only where it is told to', async () => {
    const app = await start([
      x,
      entity('y', { 'backstage.io/techdocs-entity': 'component:default/x' }),
      entity('z', {
        'backstage.io/techdocs-entity': 'component:default/x',
        'backstage.io/techdocs-entity-path': '/ops',
      }),
      entity('broken', { 'backstage.io/techdocs-entity': '::' }),
    ]);
    await app.run();
    expect(
      (
        await app
          .knex('runbooks_uses')
          .select('entity_ref')
          .orderBy('entity_ref')
      ).map(row => row.entity_ref),
    ).toEqual([X, 'component:default/y']);
    expect(techDocs.asked).toHaveLength(2);
  });

  it('finds nothing where nothing was built, which is no error', async () => {
    const app = await start([
      entity('new', { 'backstage.io/techdocs-ref': 'dir:.' }),
    ]);
    await app.link('/docs/default/component/new/runbooks/a');
    await app.run();
    expect(await app.source()).toMatchObject({ warnings: [] });
    expect((await app.source())?.error).toBeUndefined();
    expect(
      await app.page('/docs/default/component/new/runbooks/a'),
    ).toMatchObject({
      liveness: 'unknown',
      liveness_code: 'not-built',
    });
  });

  it('is quiet about TechDocs that is not there, and keeps what there was', async () => {
    const app = await start();
    await app.run();
    techDocs.answer(500);
    await app.run();
    expect(await app.source()).toMatchObject({
      error: { code: 'unexpected-answer', message: 'TechDocs answered 500' },
    });
    expect(await app.page(DISK)).toMatchObject({
      liveness: 'live',
      checked_at: '2026-03-01T12:15:00.000Z',
      content_error: 'TechDocs answered 500',
    });
    await techDocs.stop();
    await app.run();
    await app.run();
    expect(await app.source()).toMatchObject({
      error: { code: 'unreachable' },
    });
    expect(await app.page(DISK)).toMatchObject({
      liveness: 'unknown',
      ended_at: null,
    });
    techDocs = await FakeTechDocs.start();
  });

  it('asks nobody where no entity has documentation', async () => {
    const app = await start([componentEntity('x')]);
    await app.run();
    expect(techDocs.asked).toEqual([]);
    expect(await app.source()).toBeUndefined();
  });
});
