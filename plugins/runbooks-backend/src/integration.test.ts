import { setTimeout } from 'node:timers/promises';
import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  freePort,
  hasTools,
  startTestServer,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  AlertPage,
  RunbookPage,
  SourceList,
} from '@callboard/backstage-plugin-runbooks-common';
import request from 'supertest';
import { startAlertmanager, startPrometheus } from './__testUtils__/alerting';
import { labelFingerprint } from './alerts/told/labelFingerprint';
import runbooksPlugin from './index';

const describeWithTools = hasTools(
  ['prometheus', 'prometheus-alertmanager'],
  'that a firing alert reaches the service with its runbook',
)
  ? describe
  : describe.skip;

jest.setTimeout(60_000);

const TOKEN = 'a-token-that-only-this-test-knows';
const CHECKOUT = 'component:default/checkout';
const PAGE = `<html><head><title>High errors</title></head><body><h1>High errors</h1>${[
  'Meaning',
  'Impact',
  'Diagnosis',
  'Mitigation',
]
  .map(
    name => `<h2 id="${name}">${name}</h2><p>What to know of it, in words.</p>`,
  )
  .join('')}</body></html>`;

/** Asks until the answer is as wanted; undefined if it is not within 20 seconds. */
async function until<T>(
  ask: () => Promise<T>,
  isWanted: (answer: T) => boolean,
): Promise<T | undefined> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answer = await ask();
    if (isWanted(answer)) return answer;
    await setTimeout(200);
  }
  return undefined;
}

describeWithTools('a real Prometheus and a real Alertmanager', () => {
  const stopping: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const stop of stopping.reverse()) await stop();
  });

  async function setUp() {
    const shop = { errors: 1 };
    const target = await startTestServer((_, res) => {
      res.end(`# TYPE shop_errors gauge\nshop_errors ${shop.errors}\n`);
    });
    stopping.push(target.close);
    const wiki = await startTestServer((_, res) => {
      res.setHeader('content-type', 'text/html; charset=utf-8');
      res.end(PAGE);
    });
    stopping.push(wiki.close);
    const [prometheusPort, alertmanagerPort] = [
      await freePort(),
      await freePort(),
    ];
    const tasks = new Map<string, (signal: AbortSignal) => unknown>();
    const scheduler = mockServices.scheduler.mock({
      scheduleTask: async ({ id, fn }) => {
        tasks.set(id, fn);
      },
    });
    const local = (port: number) => ({
      name: 'it',
      url: `http://127.0.0.1:${port}`,
    });
    const { server } = await startTestBackend({
      features: [
        runbooksPlugin,
        // The real ones, so that the webhook's token is checked.
        authServiceFactory,
        httpAuthServiceFactory,
        scheduler.factory,
        catalogServiceMock.factory({
          entities: [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Component',
              metadata: { name: 'checkout', namespace: 'default', etag: '1' },
              spec: { type: 'service', owner: 'group:default/shop' },
            },
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            backend: {
              baseUrl: 'http://localhost:7007',
              auth: {
                externalAccess: [
                  {
                    type: 'static',
                    options: { token: TOKEN, subject: 'alertmanager' },
                  },
                ],
              },
            },
            callboard: {
              runbooks: {
                alertmanagers: [local(alertmanagerPort)],
                check: { allowedHosts: [`127.0.0.1:${wiki.port}`] },
              },
              slo: { prometheus: { instances: [local(prometheusPort)] } },
            },
          },
        }),
      ],
    });
    const webhook = `http://127.0.0.1:${server.port()}/api/runbooks/alerts`;
    const alertmanager = await startAlertmanager({
      port: alertmanagerPort,
      webhook,
      token: TOKEN,
    });
    stopping.push(alertmanager.stop);
    const prometheus = await startPrometheus({
      port: prometheusPort,
      alertmanagerPort,
      targetPort: target.port,
      rules: [
        {
          alert: 'HighErrors',
          expr: 'shop_errors > 0',
          labels: { severity: 'page', entity_ref: CHECKOUT },
          annotations: {
            summary: 'Checkout answers with errors',
            runbook_url: `${wiki.url('/high-errors')}#Diagnosis`,
          },
        },
      ],
    });
    stopping.push(prometheus.stop);
    const read = async (path: string) =>
      (
        await request(server)
          .get(`/api/runbooks${path}`)
          .set('authorization', `Bearer ${TOKEN}`)
      ).body;
    return {
      shop,
      webhook,
      /** What the Alertmanager itself says, without the code under test. */
      told: async (): Promise<unknown[]> =>
        (await fetch(`${alertmanager.url}/api/v2/alerts`)).json(),
      run: async (id: string) => {
        await tasks.get(id)?.(new AbortController().signal);
      },
      runbooks: (): Promise<RunbookPage> =>
        read(`/runbooks?entityRef=${CHECKOUT}`),
      alerts: (query = ''): Promise<AlertPage> => read(`/alerts${query}`),
      sources: (): Promise<SourceList> => read('/sources'),
    };
  }

  it('tell of an alert, which the service has with its runbook until it is over', async () => {
    const one = await setUp();
    await one.run('refresh-catalog');
    expect((await fetch(one.webhook, { method: 'POST' })).status).toBe(401);

    // Nothing was polled yet: the webhook alone tells of it.
    const pushed = await until(one.alerts, ({ items }) => items.length > 0);
    expect(pushed?.items).toMatchObject([
      {
        source: 'webhook/portal',
        name: 'HighErrors',
        status: 'firing',
        paging: true,
        entityRef: CHECKOUT,
      },
    ]);
    expect((await one.told()).length).toBe(1);

    // One cycle of the tasks.
    await one.run('read-rules-it');
    await one.run('check-pages');
    await one.run('read-alerts-it');
    const { items, firing, alertSources } = await one.runbooks();
    expect(firing).toMatchObject([
      {
        source: 'it',
        name: 'HighErrors',
        status: 'firing',
        summary: 'Checkout answers with errors',
        labels: { entity_ref: CHECKOUT, severity: 'page' },
        runbooks: [{ title: 'High errors', anchor: 'Diagnosis' }],
      },
    ]);
    expect(items).toMatchObject([
      {
        id: firing[0]?.runbooks[0]?.id,
        title: 'High errors',
        liveness: { state: 'live' },
        quality: { state: 'complete' },
        alerts: [{ name: 'HighErrors', firing: true, via: 'alert-rule' }],
      },
    ]);
    expect(alertSources).toMatchObject([
      { kind: 'alertmanager', name: 'it', stale: false },
      { kind: 'webhook', name: 'portal', stale: false },
    ]);
    // Told twice, it is one: the fingerprint that would be computed for it is Alertmanager's own.
    expect((await one.alerts()).items.length).toBe(1);
    expect(labelFingerprint(firing[0]?.labels ?? {})).toBe(
      firing[0]?.fingerprint,
    );
    const { items: sources } = await one.sources();
    expect(sources.filter(({ stale }) => stale)).toEqual([]);

    one.shop.errors = 0;
    expect(await until(one.told, told => told.length === 0)).toBeDefined();
    await one.run('read-alerts-it');
    const after = await one.runbooks();
    expect(after.firing).toEqual([]);
    expect(after.items[0]?.alerts).toMatchObject([{ firing: false }]);
    const over = await until(
      () => one.alerts('?status=resolved'),
      page => page.items.length > 0,
    );
    expect(over?.items).toMatchObject([
      { name: 'HighErrors', status: 'resolved', endsAt: expect.any(String) },
    ]);
  });
});
