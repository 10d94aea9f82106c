import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { Seed } from '../__testUtils__/seed';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const CHECKOUT = 'component:default/checkout';
const LEDGER = 'component:default/ledger';

const rows: Seed = {
  entities: [{ ref: CHECKOUT, title: 'Checkout' }, { ref: LEDGER }],
  contents: [{ digest: 'd1' }],
  pages: [
    { id: 'a', kind: 'markdown', content_digest: 'd1', title: 'Late money' },
    { id: 'b', liveness: 'dead', content_digest: null },
  ],
  uses: [
    { page_id: 'a', entity_ref: CHECKOUT },
    { page_id: 'a', entity_ref: CHECKOUT, scope: 'rules/main' },
    { page_id: 'b', entity_ref: CHECKOUT },
    { page_id: 'a', entity_ref: LEDGER },
    { page_id: 'a', entity_ref: 'component:default/gone' },
  ],
  answers: [
    { entity_ref: CHECKOUT, alert_name: 'Late', page_id: 'a' },
    { entity_ref: CHECKOUT, alert_name: 'Late', page_id: 'a', via: 'heading' },
    { entity_ref: CHECKOUT, alert_name: 'Down', page_id: 'a' },
  ],
};

describe.each(databases.eachSupportedId())('GET /documents on %p', id => {
  it('tells services everything that is to be found, page by page', async () => {
    const { app } = await createTestApp({
      knex: await databases.init(id),
      rows,
      credentials: mockCredentials.service(),
    });
    const first = await request(app).get('/documents?limit=2');
    expect([first.status, first.body.items]).toEqual([
      200,
      [
        {
          id: 'a',
          entityRef: CHECKOUT,
          entityTitle: 'Checkout',
          ownerRef: 'group:default/payments',
          title: 'Late money',
          text: 'Meaning\nMoney is late.',
          alerts: ['Down', 'Late'],
          kind: 'markdown',
          url: 'https://wiki.example.net/a',
          state: 'good',
        },
        expect.objectContaining({
          id: 'b',
          entityRef: CHECKOUT,
          text: '',
          alerts: [],
          state: 'dead',
        }),
      ],
    ]);
    const second = await request(app).get(
      `/documents?limit=2&cursor=${first.body.nextCursor}`,
    );
    expect(second.body.items).toMatchObject([{ id: 'a', entityRef: LEDGER }]);
    expect(second.body.nextCursor).toBeUndefined();
  });

  it('tells people nothing', async () => {
    const { app } = await createTestApp({
      knex: await databases.init(id),
      rows,
    });
    const { status, body } = await request(app).get('/documents');
    expect([status, body.error.message]).toEqual([
      403,
      'Only services may read search documents',
    ]);
  });
});
