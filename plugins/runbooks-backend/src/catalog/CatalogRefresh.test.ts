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
import { PageLocator, PageStore } from '../pages';
import { CATALOG_KEY, CatalogRefresh } from './CatalogRefresh';
import { createCatalogPollers } from './createCatalogPollers';
import { ProjectionStore } from './ProjectionStore';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const X = 'component:default/x';
const settings = {
  appUrl: 'https://portal.example.net',
  readingAllow: [],
  services: [{ kind: 'component', types: ['service'] }],
  pagingSeverities: ['page', 'critical'],
};

const metric = (query: string) => ({
  metricSource: { type: 'Prometheus', spec: { query } },
});

function sloEntity(
  name: string,
  options: {
    annotations?: Record<string, string>;
    spec?: object;
    service?: string;
  } = {},
): Entity {
  const { annotations = {}, spec = {}, service = X } = options;
  return {
    apiVersion: 'openslo/v1',
    kind: 'SLO',
    metadata: { name, namespace: 'default', etag: '1', annotations },
    spec: {
      service: 'x',
      budgetingMethod: 'Occurrences',
      timeWindow: [{ duration: '30d', isRolling: true }],
      objectives: [{ displayName: 'answered', target: 0.999 }],
      indicator: {
        metadata: { name: 'answers' },
        spec: {
          ratioMetric: {
            counter: true,
            bad: metric('sum(http_requests_total{code=~"5.."})'),
            total: metric('sum(http_requests_total)'),
          },
        },
      },
      alertPolicies: [],
      ...spec,
    },
    relations: [{ type: 'measures', targetRef: service }],
  };
}

const policyEntity = (runbook: string): Entity => ({
  apiVersion: 'openslo/v1',
  kind: 'AlertPolicy',
  metadata: {
    name: 'page',
    namespace: 'default',
    etag: '1',
    annotations: { runbook_url: runbook },
  },
  spec: {
    alertWhenBreaching: true,
    conditions: [
      {
        kind: 'AlertCondition',
        metadata: { name: 'fast' },
        spec: {
          severity: 'page',
          condition: {
            kind: 'burnrate',
            op: 'gt',
            threshold: 14.4,
            lookbackWindow: '1h',
            alertAfter: '2m',
          },
        },
      },
    ],
    notificationTargets: [
      {
        kind: 'AlertNotificationTarget',
        metadata: { name: 'on-call' },
        spec: { target: 'pager' },
      },
    ],
  },
});

describe.each(databases.eachSupportedId())('CatalogRefresh on %p', id => {
  const start = async (entities: Entity[]) => {
    const knex = await databases.init(id);
    await applyRunbooksMigrations({ getClient: async () => knex });
    let current = entities;
    const catalog = catalogServiceMock({ entities });
    const live = {
      ...catalog,
      queryEntities: (...args: Parameters<typeof catalog.queryEntities>) =>
        catalogServiceMock({ entities: current }).queryEntities(...args),
      getEntitiesByRefs: (
        ...args: Parameters<typeof catalog.getEntitiesByRefs>
      ) => catalogServiceMock({ entities: current }).getEntitiesByRefs(...args),
    };
    const clock = new FakeClock(NOON);
    const announced: string[][] = [];
    const sources = SourceStore.create({ knex, table: 'runbooks_sources' });
    const refresh = CatalogRefresh.create({
      pollers: createCatalogPollers({
        catalog: live,
        auth: mockServices.auth(),
      }),
      projections: ProjectionStore.create({ knex }),
      pages: PageStore.create({ knex }),
      locator: PageLocator.create({
        integrations: ScmIntegrations.fromConfig(new ConfigReader({})),
        settings,
      }),
      answers: AnswerLinker.create({ knex }),
      sources,
      settings,
      announce: async refs => {
        announced.push(refs);
      },
      now: clock.now,
    });
    return {
      knex,
      announced,
      source: () => sources.get(CATALOG_KEY),
      run: async (next: Entity[] = current) => {
        current = next;
        clock.advance(30);
        await refresh.run();
      },
    };
  };

  it('projects entities, with what they claim', async () => {
    const { knex, run } = await start([
      componentEntity('x', {
        tier: '1',
        title: 'X',
        annotations: {
          'prometheus.io/alert': 'XDown, XSlow',
          'grafana/alert-label-selector': 'service=x',
        },
      }),
      componentEntity('library', { type: 'library', owner: null }),
    ]);
    await run();
    expect(await knex('runbooks_entities').orderBy('ref')).toMatchObject([
      { ref: 'component:default/library', owner_ref: null, tier: null },
      {
        ref: X,
        kind: 'component',
        title: 'X',
        owner_ref: 'group:default/payments',
        tier: '1',
        alert_names: '["XDown","XSlow"]',
        alert_selectors: '[{"service":"x"}]',
      },
    ]);
  });

  it('finds links and annotations, each page once, and warns of what is none', async () => {
    const { knex, run, source, announced } = await start([
      componentEntity('x', {
        links: [
          { url: 'https://wiki.example.net/x', title: 'Runbook' },
          { url: 'https://wiki.example.net/y', type: 'Runbook', title: 'Y' },
          { url: 'https://chat.example.net', title: 'Chat' },
          { url: ' javascript:alert(1)', title: 'Runbook' },
        ],
        annotations: {
          'backstage.io/runbook-url':
            'https://wiki.example.net/x/#fix, https://ada:secret@wiki.example.net',
        },
      }),
      componentEntity('y', {
        links: [
          {
            url: '/docs/default/component/y/runbooks/z',
            title: 'Our runbook for Z',
          },
        ],
      }),
    ]);
    await run();
    expect(
      await knex('runbooks_uses as u')
        .join('runbooks_pages as p', 'p.id', 'u.page_id')
        .select('u.kind', 'u.place', 'u.anchor', 'p.kind as page', 'p.title')
        .orderBy(['u.entity_ref', 'u.place', 'u.url']),
    ).toEqual([
      {
        kind: 'annotation',
        place: 'metadata.annotations["backstage.io/runbook-url"]',
        anchor: 'fix',
        page: 'external',
        title: 'Runbook',
      },
      {
        kind: 'link',
        place: 'metadata.links[0]',
        anchor: null,
        page: 'external',
        title: 'Runbook',
      },
      {
        kind: 'link',
        place: 'metadata.links[1]',
        anchor: null,
        page: 'external',
        title: 'Y',
      },
      {
        kind: 'link',
        place: 'metadata.links[0]',
        anchor: null,
        page: 'techdocs',
        title: 'Our runbook for Z',
      },
    ]);
    const [row] = await knex('runbooks_pages').count({ count: '*' });
    expect(Number(row?.count)).toBe(3);
    const noted = await source();
    expect(noted?.error).toBeUndefined();
    expect(noted?.warnings).toEqual([
      expect.stringMatching(/^component:default\/x: metadata\.links\[3\]: /),
      expect.stringMatching(/^component:default\/x: metadata\.annotations\[/),
    ]);
    expect(JSON.stringify(noted)).not.toContain('secret');
    expect(announced).toEqual([[X, 'component:default/y']]);
  });

  it('knows the alerts of SLOs with the runbooks they name', async () => {
    const { knex, run, source } = await start([
      componentEntity('x'),
      policyEntity('https://wiki.example.net/fast#page'),
      sloEntity('answers', {
        annotations: {
          'backstage.io/runbook-url': 'https://wiki.example.net/slo',
        },
        spec: { alertPolicies: [{ alertPolicyRef: 'page' }] },
      }),
    ]);
    await run();
    const alerts = await knex('runbooks_alerts as a')
      .join('runbooks_pages as p', 'p.id', 'a.page_id')
      .select('a.*', 'p.url')
      .orderBy('name');
    expect(alerts.at(-1)).toMatchObject({
      scope: 'catalog',
      entity_ref: X,
      name: 'AnswersPage',
      severity: 'page',
      source: 'SLO default/answers',
      via: 'alert-policy',
      url: 'https://wiki.example.net/fast',
      anchor: 'page',
    });
    const slo = 'https://wiki.example.net/slo';
    expect(
      alerts.map(({ name, paging, url }) => [name, Boolean(paging), url]),
    ).toEqual([
      ['AnswersBurn1d', false, slo],
      ['AnswersBurn1h', true, slo],
      ['AnswersBurn3d', false, slo],
      ['AnswersBurn6h', true, slo],
      ['AnswersMetricAbsent', false, slo],
      ['AnswersNothingRecorded', false, slo],
      ['AnswersPage', true, 'https://wiki.example.net/fast'],
    ]);
    expect(
      await knex('runbooks_uses').select('kind', 'place', 'url').orderBy('url'),
    ).toEqual([
      {
        kind: 'alert-policy',
        place: 'SLO default/answers',
        url: 'https://wiki.example.net/fast#page',
      },
      {
        kind: 'alert-policy',
        place: 'SLO default/answers',
        url: 'https://wiki.example.net/slo',
      },
    ]);
    expect(
      await knex('runbooks_answers')
        .where({ anchor: 'page' })
        .select('alert_name', 'via', 'anchor')
        .first(),
    ).toEqual({
      alert_name: 'AnswersPage',
      via: 'alert-policy',
      anchor: 'page',
    });
    expect((await source())?.warnings).toEqual([]);
  });

  it('loses nothing to a broken document beside it', async () => {
    const runbook = {
      'backstage.io/runbook-url': 'https://wiki.example.net/d',
    };
    const datadog = { type: 'Datadog', spec: { query: 'sum:x{*}' } };
    const { knex, run, source } = await start([
      sloEntity('good'),
      sloEntity('broken', { spec: { objectives: 'none' } }),
      sloEntity('promql', {
        spec: {
          indicator: {
            metadata: { name: 'i' },
            spec: {
              ratioMetric: {
                counter: true,
                bad: metric('sum(('),
                total: metric('sum(x)'),
              },
            },
          },
        },
      }),
      sloEntity('elsewhere', {
        annotations: runbook,
        spec: {
          indicator: {
            metadata: { name: 'i' },
            spec: {
              ratioMetric: {
                counter: true,
                bad: { metricSource: datadog },
                total: { metricSource: datadog },
              },
            },
          },
        },
      }),
      sloEntity('dangling', {
        spec: { alertPolicies: [{ alertPolicyRef: 'no' }] },
      }),
      sloEntity('linked', { annotations: { runbook_url: 'ftp://x' } }),
      { ...sloEntity('other'), apiVersion: 'example.net/v1' },
    ]);
    await run();
    const alerts = await knex('runbooks_alerts').distinct('source');
    expect(alerts.map(({ source: from }) => from).sort()).toEqual([
      'SLO default/dangling',
      'SLO default/good',
      'SLO default/linked',
    ]);
    expect(await knex('runbooks_uses').select('url')).toEqual([
      { url: 'https://wiki.example.net/d' },
    ]);
    expect((await source())?.warnings).toEqual([
      expect.stringMatching(/^slo:default\/broken: spec\.objectives: /),
      expect.stringMatching(/^slo:default\/promql: spec\.objectives\[0\]/),
      expect.stringMatching(/^slo:default\/dangling: spec\.alertPolicies\[0\]/),
      expect.stringMatching(/^slo:default\/linked: runbook: /),
    ]);
  });

  it('says nothing where nothing changed, and of whom where something did', async () => {
    const x = componentEntity('x', {
      links: [{ url: 'https://wiki.example.net/x', title: 'Runbook' }],
    });
    const bad = componentEntity('bad', {
      links: [{ url: ' javascript:x', title: 'Runbook' }],
    });
    const { run, announced, source, knex } = await start([x, bad]);
    await run();
    await run();
    expect(announced).toEqual([[X, 'component:default/bad']]);
    expect((await source())?.warnings).toHaveLength(1);
    await run([bad]);
    expect(announced.slice(1)).toEqual([[X]]);
    expect(
      await knex('runbooks_pages').whereNotNull('ended_at').select('url'),
    ).toEqual([{ url: 'https://wiki.example.net/x' }]);
  });
});
