import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const CHECKOUT = 'component:default/checkout';
const url = 'https://github.com/acme/checkout/blob/main/runbooks/late.md';

describe.each(databases.eachSupportedId())('content of pages on %p', id => {
  it('is told as it was last read, and why it could not be read since', async () => {
    const kept = { kind: 'markdown', content_digest: 'd1', url } as const;
    const { app } = await createTestApp({
      knex: await databases.init(id),
      rows: {
        entities: [{ ref: CHECKOUT }],
        contents: [{ digest: 'd1' }, { digest: 'd2', markdown: null }],
        pages: [
          { id: 'a', ...kept, title: 'Late money' },
          { id: 'b', ...kept, content_error: 'GitHub does not answer' },
          { id: 'c', ...kept, due_at: '2026-03-01T11:00:00.000Z' },
          { id: 'elsewhere', content_digest: 'd2' },
          { id: 'new', kind: 'markdown', content_digest: null },
          {
            id: 'broken',
            kind: 'markdown',
            content_digest: null,
            content_error: 'It is longer than 1048576 bytes',
          },
        ],
        uses: ['a', 'b', 'c', 'elsewhere', 'new', 'broken'].map(page_id => ({
          page_id,
          entity_ref: CHECKOUT,
        })),
      },
    });
    const get = (page: string) => request(app).get(`/runbooks/${page}/content`);
    expect((await get('a')).body).toEqual({
      id: 'a',
      title: 'Late money',
      markdown: '# Meaning\n\nMoney is late.\n',
      digest: 'd1',
      readAt: '2026-03-01T09:00:00.000Z',
      url,
    });
    expect((await get('b')).body).toMatchObject({
      stale: true,
      reason: 'GitHub does not answer',
    });
    expect((await get('c')).body).toMatchObject({
      stale: true,
      reason: 'It was not read again when it was due',
    });
    for (const [page, message] of [
      ['elsewhere', 'open it at https://wiki.example.net/elsewhere'],
      ['new', 'was not read yet'],
      ['broken', 'It is longer than 1048576 bytes'],
      ['nothing', 'There is no runbook nothing'],
    ] as const) {
      const { status, body } = await get(page);
      expect([page, status, body.error.message]).toEqual([
        page,
        404,
        expect.stringContaining(message),
      ]);
    }
  });
});
