import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { Seed } from '../__testUtils__/seed';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const ref = (name: string) => `component:default/${name}`;
const fresh = { changed_at: '2026-02-20T10:00:00.000Z' };

/** One service per state, and a library that is none. */
const rows: Seed = {
  entities: [
    { ref: ref('broken'), tier: '2' },
    { ref: ref('bare'), owner_ref: 'group:default/books' },
    { ref: ref('tired') },
    { ref: ref('walled') },
    { ref: ref('fine'), tier: '1' },
    { ref: ref('quiet') },
    { ref: ref('lib'), is_service: false },
  ],
  pages: [
    { id: 'good', kind: 'markdown', title: 'Good', ...fresh },
    { id: 'gone', title: 'Gone', liveness: 'dead' },
    { id: 'old', title: 'Old', changed_at: '2020-01-01T10:00:00.000Z' },
    { id: 'hidden', title: 'Hidden', liveness: 'unknown', ...fresh },
  ],
  uses: [
    { page_id: 'gone', entity_ref: ref('broken') },
    { page_id: 'good', entity_ref: ref('broken') },
    { page_id: 'old', entity_ref: ref('tired') },
    { page_id: 'hidden', entity_ref: ref('walled') },
    { page_id: 'good', entity_ref: ref('fine') },
    { page_id: 'gone', entity_ref: ref('fine') },
    { page_id: 'good', entity_ref: ref('lib') },
  ],
  alerts: [
    { entity_ref: ref('broken'), name: 'Down', summary: 'It is down' },
    { entity_ref: ref('broken'), name: 'Late' },
    {
      entity_ref: ref('broken'),
      name: 'Chatty',
      paging: false,
      severity: null,
    },
    { entity_ref: ref('bare'), name: 'Late' },
    { entity_ref: ref('tired'), name: 'Late' },
    { entity_ref: ref('walled'), name: 'Late' },
    { entity_ref: ref('fine'), name: 'Late' },
    { entity_ref: ref('lib'), name: 'Late' },
  ],
  answers: [
    { entity_ref: ref('broken'), alert_name: 'Down', page_id: 'gone' },
    {
      entity_ref: ref('broken'),
      alert_name: 'Late',
      page_id: 'good',
      via: 'heading',
      anchor: 'late',
    },
    { entity_ref: ref('tired'), alert_name: 'Late', page_id: 'old' },
    { entity_ref: ref('walled'), alert_name: 'Late', page_id: 'hidden' },
    { entity_ref: ref('fine'), alert_name: 'Late', page_id: 'gone' },
    {
      entity_ref: ref('fine'),
      alert_name: 'Late',
      page_id: 'good',
      via: 'front-matter',
    },
  ],
};

const namesOf = (body: { items: { entityRef: string }[] }) =>
  body.items.map(({ entityRef }) => entityRef.split('/')[1]);

describe.each(databases.eachSupportedId())('GET /coverage on %p', id => {
  const start = async () =>
    createTestApp({ knex: await databases.init(id), rows });

  it('tells every service, the worst first, alert by alert', async () => {
    const { app } = await start();
    const { status, body } = await request(app).get('/coverage?facets=true');
    expect([status, namesOf(body)]).toEqual([
      200,
      ['broken', 'bare', 'tired', 'walled', 'fine', 'quiet'],
    ]);
    expect(body).toMatchObject({
      totalItems: 6,
      counts: {
        dead: 1,
        missing: 1,
        weak: 1,
        unknown: 1,
        covered: 1,
        'no-alerts': 1,
      },
      alertCounts: { dead: 1, missing: 1, weak: 1, unknown: 1, covered: 2 },
      facets: {
        owner: { 'group:default/payments': 5, 'group:default/books': 1 },
        tier: { '1': 1, '2': 1 },
      },
      asOf: '2026-03-01T12:00:00.000Z',
    });
    expect(body.items[0]).toEqual({
      entityRef: ref('broken'),
      title: 'broken',
      ownerRef: 'group:default/payments',
      tier: '2',
      state: 'dead',
      reason: expect.any(String),
      counts: { dead: 1, covered: 1 },
      runbooks: { dead: 1, good: 1 },
      alerts: [
        {
          name: 'Down',
          severity: 'page',
          paging: true,
          summary: 'It is down',
          source: 'Prometheus main',
          state: 'dead',
          reason: expect.stringContaining('Gone'),
          runbooks: [
            {
              id: 'gone',
              title: 'Gone',
              url: 'https://wiki.example.net/gone',
              state: 'dead',
              readable: false,
            },
          ],
        },
        {
          name: 'Late',
          severity: 'page',
          paging: true,
          source: 'Prometheus main',
          state: 'covered',
          reason: expect.any(String),
          runbooks: [
            {
              id: 'good',
              title: 'Good',
              url: 'https://wiki.example.net/good',
              anchor: 'late',
              state: 'good',
              readable: true,
            },
          ],
        },
        {
          name: 'Chatty',
          paging: false,
          source: 'Prometheus main',
          state: 'missing',
          reason: expect.any(String),
          runbooks: [],
        },
      ],
    });
    const [fine] = body.items.slice(4);
    expect(
      fine.alerts[0].runbooks.map((one: { id: string }) => one.id),
    ).toEqual(['gone', 'good']);
  });

  it('filters, counts alternatives, and answers for what is no service where it is asked', async () => {
    const { app } = await start();
    for (const [query, expected] of [
      ['owner=books', ['bare']],
      ['tier=1&tier=2', ['broken', 'fine']],
      ['state=weak&state=no-alerts', ['tired', 'quiet']],
      ['text=chatty', ['broken']],
      ['text=hidden', ['walled']],
      [`entityRef=${ref('lib')}&entityRef=${ref('quiet')}`, ['lib', 'quiet']],
      [`entityRef=${ref('nothing')}`, []],
    ] as const) {
      const { body } = await request(app).get(`/coverage?${query}`);
      expect([query, namesOf(body)]).toEqual([query, expected]);
    }
    const { body } = await request(app).get('/coverage?state=dead&tier=1');
    expect(body).toMatchObject({
      items: [],
      totalItems: 0,
      counts: { dead: 0, covered: 1 },
      alertCounts: { dead: 0, covered: 1 },
    });
  });

  it('is read page by page', async () => {
    const { app } = await start();
    const first = await request(app).get('/coverage?limit=4');
    const second = await request(app).get(
      `/coverage?limit=4&cursor=${first.body.nextCursor}`,
    );
    expect([...namesOf(first.body), ...namesOf(second.body)]).toEqual([
      'broken',
      'bare',
      'tired',
      'walled',
      'fine',
      'quiet',
    ]);
    expect(second.body.nextCursor).toBeUndefined();
    const bad = await request(app).get('/coverage?cursor=x');
    expect(bad.status).toBe(400);
  });

  it('is also to be had as CSV, one line per alert', async () => {
    const { app } = await start();
    const { type, text } = await request(app)
      .get('/coverage?limit=1')
      .set('accept', 'text/csv');
    expect(type).toBe('text/csv');
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(1 + 3 + 5);
    expect(lines[0]).toMatch(/^entity,title,owner,tier,service state,alert/);
    expect(lines[1]).toContain('Down,page,true,Prometheus main,dead');
    expect(lines.at(-1)).toContain('quiet');
  });
});
