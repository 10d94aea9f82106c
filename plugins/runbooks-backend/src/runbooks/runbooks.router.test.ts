import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Runbook } from '@callboard/backstage-plugin-runbooks-common';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { Seed } from '../__testUtils__/seed';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';

/** Checkout has five pages, one in each state; ledger shares one of them. */
const rows: Seed = {
  entities: [
    { ref: CHECKOUT, title: 'Checkout', tier: '1' },
    { ref: LEDGER, owner_ref: 'group:default/books' },
  ],
  pages: [
    { id: 'good', changed_at: '2026-02-20T10:00:00.000Z' },
    {
      id: 'gone',
      liveness: 'dead',
      liveness_code: 'not-found',
      liveness_reason: 'It answered 404',
      http_status: 404,
    },
    {
      id: 'hollow',
      quality: 'incomplete',
      quality_reason: 'It has no Impact',
      quality_findings: JSON.stringify([
        { code: 'missing-heading', message: 'The heading Impact is missing' },
      ]),
    },
    { id: 'old', changed_at: '2024-01-01T10:00:00.000Z' },
    { id: 'walled', liveness: 'unknown', liveness_code: 'unauthorized' },
  ],
  uses: [
    ...['good', 'gone', 'hollow', 'old', 'walled'].map(page_id => ({
      page_id,
      entity_ref: CHECKOUT,
    })),
    { page_id: 'good', entity_ref: LEDGER, anchor: 'impact' },
    {
      page_id: 'good',
      entity_ref: CHECKOUT,
      scope: 'rules/main',
      kind: 'alert-rule',
      place: 'group a, rule Late, Prometheus main',
    },
    { page_id: 'old', entity_ref: 'component:default/not-in-the-catalog' },
  ],
};

const namesOf = ({ items }: { items: Runbook[] }) =>
  items.map(({ id, entityRef }) => `${entityRef.split('/')[1]} ${id}`);

describe.each(databases.eachSupportedId())('GET /runbooks on %p', id => {
  const start = async (seed: Seed = rows) =>
    createTestApp({ knex: await databases.init(id), rows: seed });

  it('tells the worst first, each with everything that is known of it', async () => {
    const { app } = await start();
    const { status, body } = await request(app).get('/runbooks?facets=true');
    expect([status, namesOf(body)]).toEqual([
      200,
      [
        'checkout gone',
        'checkout hollow',
        'checkout old',
        'checkout walled',
        'checkout good',
        'ledger good',
      ],
    ]);
    expect(body).toMatchObject({
      totalItems: 6,
      counts: { dead: 1, incomplete: 1, overdue: 1, unknown: 1, good: 2 },
      facets: {
        owner: { 'group:default/payments': 5, 'group:default/books': 1 },
        tier: { '1': 5 },
      },
      firing: [],
      asOf: '2026-03-01T12:00:00.000Z',
    });
    expect(body.alertSources).toBeUndefined();
    expect(body.items[1].quality.findings).toEqual([
      { code: 'missing-heading', message: 'The heading Impact is missing' },
    ]);
    expect(body.items[4]).toEqual({
      id: 'good',
      entityRef: CHECKOUT,
      entityTitle: 'Checkout',
      ownerRef: 'group:default/payments',
      tier: '1',
      title: 'good',
      url: 'https://wiki.example.net/good',
      kind: 'external',
      state: 'good',
      reason: expect.any(String),
      readable: false,
      liveness: {
        state: 'live',
        code: 'ok',
        reason: 'It answered 200',
        since: '2026-01-10T10:00:00.000Z',
        checkedAt: '2026-03-01T09:00:00.000Z',
        status: 200,
      },
      freshness: {
        state: 'current',
        reason: expect.any(String),
        changedAt: '2026-02-20T10:00:00.000Z',
        changedSource: 'http',
        dueAt: '2026-05-21T10:00:00.000Z',
      },
      quality: {
        state: 'complete',
        reason: 'It has everything',
        findings: [],
        since: '2026-01-10T10:00:00.000Z',
        checkedAt: '2026-03-01T09:00:00.000Z',
      },
      uses: [
        {
          kind: 'alert-rule',
          where: 'group a, rule Late, Prometheus main',
          url: 'https://wiki.example.net/good',
        },
        {
          kind: 'link',
          where: 'metadata.links[0]',
          url: 'https://wiki.example.net/good',
        },
      ],
      alerts: [],
      asOf: '2026-03-01T09:00:00.000Z',
    });
  });

  it('filters by owner, tier, state, words and entity', async () => {
    const { app } = await start();
    for (const [query, expected] of [
      ['owner=books', ['ledger good']],
      ['tier=1&state=good', ['checkout good']],
      ['state=dead&state=unknown', ['checkout gone', 'checkout walled']],
      ['text=WIKI+hollow', ['checkout hollow']],
      ['text=ledger', ['ledger good']],
      [`entityRef=${LEDGER}`, ['ledger good']],
      ['entityRef=component:default/nothing', []],
    ] as const) {
      const { body } = await request(app).get(`/runbooks?${query}`);
      expect([query, namesOf(body)]).toEqual([query, expected]);
      expect(body.totalItems).toBe(expected.length);
    }
  });

  it('counts the alternatives of a filter', async () => {
    const { app } = await start();
    const { body } = await request(app).get(
      '/runbooks?state=dead&owner=payments&facets=true',
    );
    expect(body).toMatchObject({
      totalItems: 1,
      counts: { dead: 1, incomplete: 1, overdue: 1, unknown: 1, good: 1 },
      facets: { owner: { 'group:default/payments': 1 }, tier: { '1': 1 } },
    });
  });

  it('is read page by page', async () => {
    const { app } = await start();
    const names: string[] = [];
    let cursor = '';
    do {
      const { body } = await request(app).get(
        `/runbooks?limit=4${cursor && `&cursor=${cursor}`}`,
      );
      names.push(...namesOf(body));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(names).toHaveLength(6);
    expect(new Set(names).size).toBe(6);
  });

  it('is also to be had as CSV, all of it', async () => {
    const { app } = await start();
    const { type, text } = await request(app)
      .get('/runbooks?limit=1')
      .set('accept', 'text/csv');
    expect(type).toBe('text/csv');
    const lines = text.trimEnd().split('\r\n');
    expect(lines).toHaveLength(7);
    expect(lines[0]).toMatch(/^entity,owner,tier,title,url,kind,state,reason/);
    expect(lines[2]).toContain('The heading Impact is missing');
  });

  it('refuses what it cannot read', async () => {
    const { app } = await start({});
    for (const [query, message] of [
      ['entityRef=checkout', 'entityRef[0]'],
      ['cursor=nonsense', 'cursor'],
      ['state=fine', 'state'],
      ['limit=501', 'limit'],
      ['owner=/', 'owner[0]'],
    ] as const) {
      const { status, body } = await request(app).get(`/runbooks?${query}`);
      expect([query, status, body.error?.message]).toEqual([
        query,
        400,
        expect.stringContaining(message),
      ]);
    }
  });

  it('calls what was not looked at when it was due stale', async () => {
    const { app } = await start({
      entities: [{ ref: CHECKOUT }],
      pages: [
        { id: 'a', due_at: '2026-03-01T11:29:59.000Z' },
        { id: 'b', due_at: '2026-03-01T11:31:00.000Z' },
        { id: 'c', kind: 'markdown', due_at: '2026-03-01T11:00:00.000Z' },
        { id: 'd', kind: 'markdown', content_error: 'No answer' },
        { id: 'e', content_error: 'It is a PDF' },
      ],
      uses: ['a', 'b', 'c', 'd', 'e'].map(page_id => ({
        page_id,
        entity_ref: CHECKOUT,
      })),
    });
    const { body } = await request(app).get('/runbooks');
    const stale = body.items.filter((item: Runbook) => item.stale);
    expect(stale.map((item: Runbook) => item.id).sort()).toEqual([
      'a',
      'c',
      'd',
    ]);
  });
});

describe.each(databases.eachSupportedId())('runbooks by refs on %p', id => {
  it('answers as GET does, in one page', async () => {
    const { app } = await createTestApp({
      knex: await databases.init(id),
      rows,
    });
    const { type, body } = await request(app)
      .post('/runbooks/by-refs')
      .send({ entityRefs: [LEDGER, 'Component:checkout', LEDGER] });
    const read = await request(app).get(
      `/runbooks?entityRef=${CHECKOUT}&entityRef=${LEDGER}`,
    );
    expect(type).toBe('application/json');
    expect(body).toEqual(read.body);
    expect(body.alertSources).toEqual([]);
    expect(body.items).toHaveLength(6);
  });

  it('takes 10,000 refs and no more, and none that it cannot read', async () => {
    const { app } = await createTestApp({
      knex: await databases.init(id),
      rows,
    });
    const many = Array.from(
      { length: 9_999 },
      (_, index) => `component:default/service-${index}`,
    );
    const answer = await request(app)
      .post('/runbooks/by-refs')
      .send({ entityRefs: [...many, LEDGER] });
    expect(namesOf(answer.body)).toEqual(['ledger good']);
    const tooMany = await request(app)
      .post('/runbooks/by-refs')
      .send({ entityRefs: [...many, LEDGER, CHECKOUT] });
    expect(tooMany.status).toBe(400);
    const bad = await request(app)
      .post('/runbooks/by-refs')
      .send({ entityRefs: [LEDGER, 'nonsense'] });
    expect([bad.status, bad.body.error.message]).toEqual([
      400,
      expect.stringContaining('entityRefs[1]'),
    ]);
    const none = await request(app).post('/runbooks/by-refs').send({});
    expect(none.status).toBe(400);
  });
});
