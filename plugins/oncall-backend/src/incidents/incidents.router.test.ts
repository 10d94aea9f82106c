import { mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';

const databases = createTestDatabases();
const component = (name: string) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default', etag: '1' },
  spec: { type: 'service', owner: 'group:default/team' },
});
const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';

const incident = (id: string, changes: object = {}) => ({
  id,
  title: `Incident ${id}`,
  entityRefs: [CHECKOUT],
  openedAt: '2026-03-01T10:00:00Z',
  ...changes,
});

describe.each(databases.eachSupportedId())('incidents on %p', id => {
  const setUp = async (permissions?: AuthorizeResult.DENY) =>
    createTestApp({
      knex: await databases.init(id),
      entities: [component('checkout'), component('ledger')],
      ...(permissions && {
        permissions: mockServices.permissions({ result: permissions }),
      }),
    });

  it('takes one, a list or an envelope, once, and leaves the neighbours of a wrong one', async () => {
    const { app, announced, auditor } = await setUp();
    const post = async (body: object) =>
      (await request(app).post('/incidents').send(body)).body;
    expect(await post(incident('1'))).toEqual({
      created: 1,
      updated: 0,
      unchanged: 0,
      rejected: [],
    });
    expect(
      await post({
        source: 'pager',
        incidents: [incident('1'), { ...incident('2'), title: '' }],
      }),
    ).toMatchObject({
      created: 1,
      rejected: [{ index: 1, id: '2', path: 'title', code: 'required' }],
    });
    expect(await post([incident('1'), incident('1')])).toMatchObject({
      created: 0,
      unchanged: 2,
    });
    expect(announced.flat()).toContain(CHECKOUT);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'incidents-push' }),
    );
  });

  it('lists them newest first, page by page, and as CSV', async () => {
    const { app } = await setUp();
    await request(app)
      .post('/incidents')
      .send([
        incident('old', { openedAt: '2025-01-01T00:00:00Z' }),
        incident('over', {
          openedAt: '2025-01-01T00:00:00Z',
          resolvedAt: '2025-01-02T00:00:00Z',
        }),
        incident('a'),
        incident('b', {
          entityRefs: [LEDGER],
          acknowledgedAt: '2026-03-01T10:04:00Z',
          resolvedAt: '2026-03-01T11:00:00Z',
          responders: ['user:default/nobody'],
          title: '=1+1',
          followUps: [{ title: 'x', done: false }],
        }),
      ]);
    const ids = (body: { items: { id: string }[] }) =>
      body.items.map(item => item.id);
    const first = await request(app).get('/incidents?limit=2');
    expect(first.body).toMatchObject({
      totalItems: 3,
      people: { 'user:default/nobody': { problem: 'not-in-catalog' } },
    });
    expect(ids(first.body)).toEqual(['a', 'b']);
    const second = await request(app).get(
      `/incidents?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(ids(second.body)).toEqual(['old']);
    const resolved = await request(app).get(
      `/incidents?status=resolved&entityRef=${LEDGER}`,
    );
    expect(resolved.body.items).toMatchObject([
      {
        id: 'b',
        secondsToAcknowledge: 240,
        secondsToResolve: 3600,
        openFollowUps: 1,
        postmortemDue: false,
      },
    ]);
    const csv = await request(app).get('/incidents').set('Accept', 'text/csv');
    expect(csv.text.split('\r\n')[2]).toMatch(/^push,b,'=1\+1,resolved,/);
  });

  it('counts ninety days of an entity', async () => {
    const { app } = await setUp();
    const over = (minutes: number) => ({
      acknowledgedAt: '2026-03-01T10:01:00Z',
      resolvedAt: `2026-03-01T10:${minutes}:00Z`,
    });
    await request(app)
      .post('/incidents')
      .send([
        incident('1', over(10)),
        incident('2', over(30)),
        incident('3', over(20)),
        incident('4'),
      ]);
    const { body } = await request(app).get(
      `/incidents/stats?entityRef=${CHECKOUT}&entityRef=${LEDGER}`,
    );
    expect(body.items).toMatchObject([
      {
        entityRef: CHECKOUT,
        days: 90,
        count: 4,
        open: 1,
        medianSecondsToAcknowledge: 60,
        medianSecondsToResolve: 1200,
      },
      {
        entityRef: LEDGER,
        count: 0,
        medianSecondsToAcknowledge: null,
      },
    ]);
  });

  it('shows and takes nothing where the policy denies', async () => {
    const { app } = await setUp(AuthorizeResult.DENY);
    expect((await request(app).get('/incidents')).status).toBe(403);
    expect(
      (await request(app).post('/incidents').send(incident('1'))).status,
    ).toBe(403);
  });
});
