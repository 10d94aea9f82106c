import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { Seed } from '../__testUtils__/seed';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';
const fresh = { changed_at: '2026-02-20T10:00:00.000Z' };

const rows: Seed = {
  entities: [{ ref: CHECKOUT, tier: '1' }, { ref: LEDGER }],
  pages: [
    { id: 'answer', ...fresh, kind: 'markdown' },
    { id: 'other', liveness: 'dead', liveness_code: 'gone' },
    { id: 'own', ...fresh },
  ],
  uses: [
    { page_id: 'answer', entity_ref: CHECKOUT },
    { page_id: 'other', entity_ref: CHECKOUT },
    { page_id: 'answer', entity_ref: LEDGER },
  ],
  alerts: [
    { entity_ref: CHECKOUT, name: 'Late', source: 'Prometheus main' },
    {
      entity_ref: CHECKOUT,
      name: 'Late',
      source: 'Prometheus main, warning',
      severity: 'warning',
      paging: false,
    },
    {
      entity_ref: CHECKOUT,
      name: 'Late',
      scope: 'catalog',
      via: 'alert-policy',
      source: 'SLO late',
      severity: 'critical',
    },
    { entity_ref: CHECKOUT, name: 'Slow', severity: 'ticket', paging: false },
  ],
  answers: [
    { entity_ref: CHECKOUT, alert_name: 'Late', page_id: 'answer' },
    {
      entity_ref: CHECKOUT,
      alert_name: 'Late',
      page_id: 'answer',
      via: 'heading',
      anchor: 'late',
    },
    {
      entity_ref: CHECKOUT,
      alert_name: 'Slow',
      page_id: 'answer',
      via: 'heading',
      anchor: 'slow',
    },
  ],
  firing: [
    { name: 'Slow', entityRefs: [CHECKOUT], severity: 'ticket', paging: false },
    { name: 'Unanswered', entityRefs: [CHECKOUT] },
    {
      name: 'Own',
      entityRefs: [LEDGER],
      page_id: 'own',
      runbook_url: 'https://wiki.example.net/own',
    },
  ],
};

describe.each(databases.eachSupportedId())('what fires, on %p', id => {
  const start = async () =>
    createTestApp({ knex: await databases.init(id), rows });

  it('puts the runbooks that answer it first, before those that are gone', async () => {
    const { app } = await start();
    const { body } = await request(app).get(`/runbooks?entityRef=${CHECKOUT}`);
    expect(body.items).toMatchObject([
      {
        id: 'answer',
        readable: true,
        alerts: [
          {
            name: 'Slow',
            severity: 'ticket',
            paging: false,
            firing: true,
            via: 'heading',
            anchor: 'slow',
          },
          {
            name: 'Late',
            severity: 'page',
            paging: true,
            firing: false,
            via: 'alert-rule',
          },
        ],
      },
      { id: 'other', alerts: [] },
    ]);
    expect(body.firing).toMatchObject([
      { name: 'Unanswered', entityRef: CHECKOUT, runbooks: [] },
      {
        name: 'Slow',
        entityRef: CHECKOUT,
        runbooks: [
          { id: 'answer', anchor: 'slow', state: 'good', readable: true },
        ],
      },
    ]);
    expect(body.alertSources).toEqual([]);
    const all = await request(app).get('/runbooks');
    expect(all.body.items.map((item: { id: string }) => item.id)).toEqual([
      'answer',
      'other',
      'answer',
    ]);
    expect(all.body.firing).toEqual([]);
  });

  it('leads to the page that an alert names itself, also where nothing else does', async () => {
    const { app } = await start();
    const { body } = await request(app).get(`/runbooks?entityRef=${LEDGER}`);
    expect(body.firing).toMatchObject([
      { name: 'Own', runbooks: [{ id: 'own', state: 'good' }] },
    ]);
  });

  it('is found by the name of the alert', async () => {
    const { app } = await start();
    const { body } = await request(app).get('/runbooks?text=late');
    expect(body.items).toMatchObject([{ id: 'answer', entityRef: CHECKOUT }]);
  });
});
