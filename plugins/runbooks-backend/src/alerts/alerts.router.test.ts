import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Alert } from '@callboard/backstage-plugin-runbooks-common';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity } from '../__testUtils__/entities';
import {
  allow,
  catalogWithSecrets,
  conditional,
  deny,
  policy,
} from '../__testUtils__/permissions';
import { NOON } from '../__testUtils__/rows';
import { Seed } from '../__testUtils__/seed';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';
const SECRET = 'component:default/secret';
const entities = ['checkout', 'ledger', 'secret'].map(name =>
  componentEntity(name),
);
const PAGE = 'a'.repeat(40);

const rows: Seed = {
  entities: [
    { ref: CHECKOUT },
    { ref: LEDGER, alert_names: '["Claimed"]' },
    { ref: SECRET, alert_names: '["Claimed"]' },
  ],
  pages: [{ id: PAGE, title: 'High errors' }],
  uses: [{ page_id: PAGE, entity_ref: CHECKOUT }],
  answers: [{ entity_ref: CHECKOUT, alert_name: 'HighErrors', page_id: PAGE }],
};

const alert = (name: string, changes: object = {}) => ({
  status: 'firing',
  labels: { alertname: name, severity: 'critical', service: 'checkout' },
  annotations: { summary: `About ${name}` },
  startsAt: '2026-03-01T11:30:00Z',
  endsAt: '0001-01-01T00:00:00Z',
  generatorURL: 'https://prometheus.example.net/graph',
  fingerprint: '',
  ...changes,
});
const webhook = (...alerts: unknown[]) => ({
  version: '4',
  groupKey: '{}:{}',
  truncatedAlerts: 0,
  status: 'firing',
  receiver: 'team',
  externalURL: 'https://alertmanager.example.net',
  groupLabels: {},
  commonLabels: {},
  commonAnnotations: {},
  alerts,
});

describe.each(databases.eachSupportedId())('alerts on %p', id => {
  async function setUp(
    options: Partial<Parameters<typeof createTestApp>[0]> = {},
  ) {
    const knex = await databases.init(id);
    const parts = await createTestApp({ knex, rows, entities, ...options });
    const { app } = parts;
    return {
      ...parts,
      knex,
      push: (...alerts: unknown[]) =>
        request(app)
          .post('/alerts')
          .send(webhook(...alerts)),
      list: async (query = '') => {
        const { status, body } = await request(app).get(`/alerts${query}`);
        if (status !== 200) throw new Error(JSON.stringify(body));
        return body;
      },
    };
  }
  const names = ({ items }: { items: Alert[] }) =>
    items.map(({ name, entityRef }) => `${name} ${entityRef ?? '-'}`);

  it('takes what a webhook pushes, once, and shows it with its runbook', async () => {
    const { push, list, announced, auditor, clock } = await setUp();
    const pushed = await push(
      alert('HighErrors'),
      { status: 'odd' },
      alert('Nameless', { labels: {} }),
      alert('Elsewhere', {
        labels: { alertname: 'Elsewhere', service: 'unheard-of' },
      }),
    );
    expect(pushed.status).toBe(200);
    expect(pushed.body).toEqual({
      accepted: 2,
      unmapped: 1,
      rejected: [
        { path: 'alerts[1].status', message: expect.any(String) },
        {
          path: 'alerts[2].labels.alertname',
          message: 'expected the name of the alert',
        },
      ],
    });
    expect(announced).toEqual([[CHECKOUT]]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'alerts-receive',
        meta: { receiver: 'team', alerts: 4 },
      }),
    );
    clock.advance(60);
    await push(alert('HighErrors'));
    expect(announced.length).toBe(1);
    const told = clock.now().toISOString();
    const { items, sources, asOf } = await list();
    expect(asOf).toBe(told);
    expect(items).toEqual([
      {
        source: 'webhook/team',
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
        name: 'HighErrors',
        severity: 'critical',
        paging: true,
        status: 'firing',
        entityRef: CHECKOUT,
        labels: alert('HighErrors').labels,
        summary: 'About HighErrors',
        startsAt: '2026-03-01T11:30:00.000Z',
        updatedAt: told,
        generatorUrl: 'https://prometheus.example.net/graph',
        runbooks: [expect.objectContaining({ id: PAGE, title: 'High errors' })],
      },
    ]);
    expect(sources).toEqual([
      { kind: 'webhook', name: 'team', asOf: told, stale: false },
    ]);
    expect(await list('?unmapped=true')).toMatchObject({
      items: [
        {
          name: 'Elsewhere',
          problem: expect.stringContaining('component:default/unheard-of'),
          runbooks: [],
        },
      ],
    });
  });

  it('shows each entity an alert that several claim, newest first, page by page', async () => {
    const { push, list } = await setUp();
    await push(
      alert('HighErrors'),
      alert('Claimed', {
        labels: { alertname: 'Claimed' },
        startsAt: '2026-03-01T11:45:00Z',
      }),
    );
    const [first, second, third] = [
      `Claimed ${LEDGER}`,
      `Claimed ${SECRET}`,
      `HighErrors ${CHECKOUT}`,
    ];
    expect(names(await list())).toEqual([first, second, third]);
    expect(names(await list(`?entityRef=${SECRET}`))).toEqual([second]);
    const one = await list('?limit=2');
    expect(names(one)).toEqual([first, second]);
    const two = await list(`?limit=2&cursor=${one.nextCursor}`);
    expect(names(two)).toEqual([third]);
    expect(two.nextCursor).toBeUndefined();
  });

  it('tells what is over apart, and what was not told again', async () => {
    const { push, list, clock } = await setUp();
    await push(alert('HighErrors'), alert('Slow'));
    await push(
      alert('Slow', { status: 'resolved', endsAt: '2026-03-01T11:50:00Z' }),
    );
    expect(names(await list())).toEqual([`HighErrors ${CHECKOUT}`]);
    expect(await list('?status=resolved')).toMatchObject({
      items: [{ name: 'Slow', endsAt: '2026-03-01T11:50:00.000Z' }],
    });
    clock.advance(4 * 3600);
    expect((await list()).items[0].stale).toBeUndefined();
    clock.advance(301);
    expect((await list()).items[0].stale).toBe(true);
  });

  it('asks for the format that it knows', async () => {
    const { app } = await setUp();
    const post = async (body: object) =>
      (await request(app).post('/alerts').send(body)).status;
    expect(await post({ ...webhook(), version: '3' })).toBe(400);
    expect(await post({ version: '4' })).toBe(400);
    expect(await post({ alerts: [alert('A')] })).toBe(200);
    expect(await post(webhook())).toBe(200);
  });

  it.each([
    '?status=odd',
    '?cursor=odd',
    '?entityRef=:',
    `?unmapped=true&entityRef=${CHECKOUT}`,
  ])('refuses %s', async query => {
    const { app } = await setUp();
    expect((await request(app).get(`/alerts${query}`)).status).toBe(400);
  });

  it('reads for many entities as many times as for one', async () => {
    const { push, knex, firingReader } = await setUp();
    await push(
      alert('HighErrors'),
      alert('Slow'),
      alert('Claimed', { labels: { alertname: 'Claimed' } }),
    );
    const count = async (refs: string[]) => {
      let statements = 0;
      const counted = () => {
        statements += 1;
      };
      knex.on('query', counted);
      const items = await firingReader.firing(refs);
      knex.removeListener('query', counted);
      return { items: items.length, statements };
    };
    const one = await count([CHECKOUT]);
    const all = await count([CHECKOUT, LEDGER, SECRET]);
    expect([one.items, all.items]).toEqual([2, 4]);
    expect(all.statements).toBe(one.statements);
    expect(await firingReader.firingNames()).toEqual(
      new Map([
        [CHECKOUT, new Set(['HighErrors', 'Slow'])],
        [LEDGER, new Set(['Claimed'])],
        [SECRET, new Set(['Claimed'])],
      ]),
    );
  });

  describe('permissions', () => {
    const told = [
      alert('HighErrors'),
      alert('Claimed', { labels: { alertname: 'Claimed' } }),
      alert('Lost', { labels: { alertname: 'Lost' } }),
    ];
    const WRITE = 'runbooks.alerts.create';
    const UNMAPPED = 'runbooks.alerts.unmapped.read';

    it('shows alerts of what the caller sees, and nothing of what names no entity', async () => {
      const { push, list, app } = await setUp({
        permissions: policy(allow, conditional, [WRITE]),
        catalog: catalogWithSecrets(entities),
      });
      expect((await push(...told)).status).toBe(200);
      expect(names(await list()).sort()).toEqual([
        `Claimed ${LEDGER}`,
        `HighErrors ${CHECKOUT}`,
      ]);
      expect(names(await list(`?entityRef=${SECRET}`))).toEqual([]);
      const unmapped = await request(app).get('/alerts?unmapped=true');
      expect(unmapped.status).toBe(403);
    });

    it('shows unmapped ones where the policy says so', async () => {
      const { push, list } = await setUp({
        permissions: policy(allow, allow, [WRITE, UNMAPPED]),
      });
      await push(...told);
      expect(names(await list('?unmapped=true'))).toEqual(['Lost -']);
    });

    it('lets nobody tell of alerts who may not, and nobody read', async () => {
      const { push, app, knex, auditor } = await setUp({
        permissions: policy(deny, deny),
      });
      expect((await push(...told)).status).toBe(403);
      expect((await knex('runbooks_firing')).length).toBe(0);
      expect(auditor.createEvent).toHaveBeenCalledTimes(1);
      expect((await request(app).get('/alerts')).status).toBe(403);
    });
  });

  it('prefers the Alertmanager that is asked', async () => {
    const { push, list, firing, alertMapper, knex } = await setUp();
    await push(alert('HighErrors'));
    const [{ fingerprint }] = (await list()).items;
    const map = await alertMapper.current();
    const snapshot = (status: 'firing' | 'suppressed') =>
      firing.keepSnapshot({
        source: 'main',
        alerts: map.mapAll([
          {
            fingerprint,
            status,
            labels: alert('HighErrors').labels,
            startsAt: '2026-03-01T11:30:00.000Z',
          },
        ]),
        unreadable: [],
        isComplete: true,
        at: new Date(NOON),
      });
    await snapshot('suppressed');
    expect((await knex('runbooks_firing')).length).toBe(2);
    expect((await list()).items).toMatchObject([
      { source: 'main', status: 'suppressed' },
    ]);
    expect(names(await list('?status=firing'))).toEqual([]);
  });
});
