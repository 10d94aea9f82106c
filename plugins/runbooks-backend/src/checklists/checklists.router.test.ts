import { mockCredentials } from '@backstage/backend-test-utils';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import { NOON } from '../__testUtils__/rows';
import { ADA, BOB, CHECKOUT, LEDGER, rows } from './__testUtils__/rows';

const databases = createTestDatabases();

const begin = { runbookId: 'late', entityRef: CHECKOUT };
const alert = { source: 'main', fingerprint: 'f1', name: 'MoneyLate' };

describe.each(databases.eachSupportedId())('checklists on %p', id => {
  async function setUp() {
    const knex = await databases.init(id);
    const test = await createTestApp({ knex, rows });
    const as = (person: string) => {
      const authorize = (call: request.Test) =>
        call.set('Authorization', mockCredentials.user.header(person));
      return {
        open: (change: object = {}) =>
          authorize(request(test.app).post('/checklists')).send({
            ...begin,
            ...change,
          }),
        get: (path: string) => authorize(request(test.app).get(path)),
        put: (path: string, body?: object) =>
          authorize(request(test.app).put(path)).send(body),
        post: (path: string, body?: object) =>
          authorize(request(test.app).post(path)).send(body),
      };
    };
    const audited = () =>
      test.auditor.createEvent.mock.calls.map(([{ eventId, meta }]) => [
        eventId,
        meta,
      ]);
    return { ...test, knex, as, audited };
  }

  it('begins with the page as it is now, and others join', async () => {
    const { as, announced, clock, audited } = await setUp();
    const begun = await as(ADA).open({ alert });
    expect([begun.status, begun.body]).toEqual([
      201,
      {
        summary: {
          id: expect.any(String),
          runbookId: 'late',
          runbookTitle: 'Late money',
          entityRef: CHECKOUT,
          alert,
          startedBy: ADA,
          startedAt: NOON,
          done: 0,
          total: 3,
          readers: [],
        },
        items: [
          {
            id: 'i1',
            text: 'Look at the queue',
            depth: 0,
            anchor: 'diagnosis',
          },
          { id: 'i2', text: 'Count the workers', depth: 1 },
          { id: 'i3', text: 'Restart them', depth: 0 },
        ],
        ticks: [],
        events: [{ at: NOON, by: ADA, action: 'began' }],
        markdown: '# Late money\n',
        digest: 'digest-late',
        url: 'https://wiki.example.net/late',
        contentChanged: false,
      },
    ]);
    const { id: checklist } = begun.body.summary;
    expect(announced).toEqual([[`checklist:${checklist}`, CHECKOUT]]);
    clock.advance(60);
    const again = { ...alert, source: 'webhook' };
    const joined = await as(BOB).open({ alert: again });
    expect([joined.status, joined.body]).toEqual([200, begun.body]);
    expect(announced).toHaveLength(1);
    for (const other of [{}, { entityRef: LEDGER, alert }]) {
      const { status, body } = await as(ADA).open(other);
      expect([status, body.summary.id]).toEqual([201, expect.any(String)]);
      expect(body.summary.id).not.toBe(checklist);
    }
    expect(audited().slice(0, 2)).toEqual([
      ['checklist-open', { ...begin, alert }],
      ['checklist-open', { ...begin, alert: again }],
    ]);
  });

  it('brings those together who begin at the same moment', async () => {
    const { as, announced } = await setUp();
    const answers = await Promise.all(
      [ADA, BOB, ADA, BOB, ADA, BOB, ADA, BOB].map(who => as(who).open()),
    );
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.summary.id)).size).toBe(1);
    for (const { body } of answers) {
      expect(body.events).toHaveLength(1);
    }
    expect(announced).toHaveLength(1);
  });

  it('keeps who ticked what off, and takes it back; twice is once', async () => {
    const { as, announced, clock, audited } = await setUp();
    const { id: list } = (await as(ADA).open()).body.summary;
    const tick = (who: string, item: string, done: boolean) =>
      as(who).put(`/checklists/${list}/items/${item}`, { done });
    announced.length = 0;
    clock.advance(60);
    const first = await tick(BOB, 'i2', true).expect(200);
    expect(first.body).toMatchObject({
      summary: { done: 1, total: 3 },
      ticks: [{ itemId: 'i2', by: BOB, at: '2026-03-01T12:01:00.000Z' }],
    });
    await tick(ADA, 'i2', true).expect(200);
    await tick(ADA, 'i1', false).expect(200);
    expect(announced).toEqual([[`checklist:${list}`, CHECKOUT]]);
    clock.advance(60);
    await tick(ADA, 'i2', false).expect(200);
    await tick(ADA, 'i1', true).expect(200);
    await as(BOB)
      .post(`/checklists/${list}/notes`, { text: ' Two workers hang. ' })
      .expect(200);
    const { body } = await as(BOB).get(`/checklists/${list}`).expect(200);
    expect(body.summary.done).toBe(1);
    expect(body.ticks).toEqual([
      { itemId: 'i1', by: ADA, at: '2026-03-01T12:02:00.000Z' },
    ]);
    expect(body.events).toEqual([
      { at: NOON, by: ADA, action: 'began' },
      {
        at: '2026-03-01T12:01:00.000Z',
        by: BOB,
        action: 'ticked',
        itemId: 'i2',
        text: 'Count the workers',
      },
      expect.objectContaining({ action: 'unticked', itemId: 'i2', by: ADA }),
      expect.objectContaining({ action: 'ticked', itemId: 'i1', by: ADA }),
      {
        at: '2026-03-01T12:02:00.000Z',
        by: BOB,
        action: 'noted',
        text: 'Two workers hang.',
      },
    ]);
    const [, ticked] = audited();
    expect(ticked).toEqual([
      'checklist-tick',
      { id: list, itemId: 'i2', done: true },
    ]);
    expect(audited().at(-1)).toEqual(['checklist-note', { id: list }]);
  });

  it('takes one tick of many that come at once', async () => {
    const { as } = await setUp();
    const { id: list } = (await as(ADA).open()).body.summary;
    await Promise.all(
      ['i1', 'i1', 'i2', 'i1', 'i1', 'i2'].map((item, index) =>
        as(index % 2 ? ADA : BOB)
          .put(`/checklists/${list}/items/${item}`, { done: true })
          .expect(200),
      ),
    );
    const { body } = await as(ADA).get(`/checklists/${list}`).expect(200);
    expect(body.summary.done).toBe(2);
    expect(body.events).toHaveLength(3);
  });

  it('is a record once it has ended, and says since when', async () => {
    const { as, announced, clock, audited } = await setUp();
    const { id: list } = (await as(ADA).open()).body.summary;
    await as(BOB).put(`/checklists/${list}/presence`).expect(204);
    clock.advance(600);
    announced.length = 0;
    const note = ' It was the queue. ';
    const ended = await as(BOB).post(`/checklists/${list}/end`, { note });
    expect(ended.status).toBe(200);
    expect(ended.body.summary).toMatchObject({
      endedBy: BOB,
      endedAt: '2026-03-01T12:10:00.000Z',
      note: 'It was the queue.',
      readers: [],
    });
    expect(ended.body.events.at(-1)).toEqual({
      at: '2026-03-01T12:10:00.000Z',
      by: BOB,
      action: 'ended',
      text: 'It was the queue.',
    });
    expect(announced).toEqual([[`checklist:${list}`, CHECKOUT]]);
    const late = await Promise.all([
      as(ADA).put(`/checklists/${list}/items/i1`, { done: true }),
      as(ADA).post(`/checklists/${list}/notes`, { text: 'Late' }),
      as(ADA).post(`/checklists/${list}/end`, {}),
    ]);
    for (const { status, body } of late) {
      expect([status, body.error.message]).toEqual([
        409,
        `The checklist is a record since ${BOB} ended it at 2026-03-01T12:10:00.000Z`,
      ]);
    }
    await as(ADA).put(`/checklists/${list}/presence`).expect(204);
    expect(announced).toHaveLength(1);
    const after = await as(ADA).get(`/checklists/${list}`).expect(200);
    expect(after.body).toEqual(ended.body);
    const next = await as(ADA).open();
    expect(next.status).toBe(201);
    expect(next.body.summary.id).not.toBe(list);
    expect(audited()).toContainEqual(['checklist-end', { id: list }]);
  });

  it('ends once where two end it at the same moment', async () => {
    const { as } = await setUp();
    const { id: list } = (await as(ADA).open()).body.summary;
    const answers = await Promise.all(
      [ADA, BOB].map(who => as(who).post(`/checklists/${list}/end`, {})),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('shows who looks on, and tells of it only when that changes', async () => {
    const { as, announced, clock, knex, audited } = await setUp();
    const { id: list } = (await as(ADA).open()).body.summary;
    const { id: other } = (await as(ADA).open({ alert })).body.summary;
    const read = (who: string, which = list) =>
      as(who).put(`/checklists/${which}/presence`).expect(204);
    const readers = async () =>
      (await as(ADA).get(`/checklists/${list}`)).body.summary.readers;
    announced.length = 0;
    await read(BOB);
    await read(ADA);
    expect(await readers()).toEqual([ADA, BOB]);
    expect(announced).toHaveLength(2);
    clock.advance(40);
    await read(ADA);
    expect(announced).toHaveLength(2);
    clock.advance(30);
    // Not told yet, and yet no reader any more.
    expect(await readers()).toEqual([ADA]);
    await read(ADA, other);
    expect(announced).toHaveLength(3);
    expect([...new Set(announced[2])].sort()).toEqual(
      [`checklist:${list}`, `checklist:${other}`, CHECKOUT].sort(),
    );
    expect(
      (await knex('runbooks_checklist_readers').pluck('user_ref')).sort(),
    ).toEqual([ADA, ADA]);
    expect(audited().map(([event]) => event)).toEqual([
      'checklist-open',
      'checklist-open',
    ]);
  });

  it('keeps its version of a page that changes, and of one that is gone', async () => {
    const { as, knex } = await setUp();
    const { id: list } = (await as(ADA).open()).body.summary;
    await knex('runbooks_contents').insert({
      digest: 'other',
      markdown: 'Other',
      reading: JSON.stringify({ items: [] }),
      read_at: NOON,
    });
    await knex('runbooks_pages')
      .where('id', 'late')
      .update({ content_digest: 'other', ended_at: NOON });
    await knex('runbooks_uses').delete();
    const { body } = await as(ADA).get(`/checklists/${list}`).expect(200);
    expect(body).toMatchObject({
      markdown: '# Late money\n',
      digest: 'digest-late',
      contentChanged: true,
    });
    expect(body.items).toHaveLength(3);
    await as(ADA)
      .put(`/checklists/${list}/items/i1`, { done: true })
      .expect(200);
    expect((await as(ADA).open()).status).toBe(404);
  });

  it('lists open ones first, newest first, page by page', async () => {
    const { as, clock } = await setUp();
    const ids: string[] = [];
    for (const change of [
      {},
      { alert },
      { entityRef: LEDGER },
      { runbookId: 'calm', entityRef: LEDGER },
    ]) {
      ids.push((await as(ADA).open(change)).body.summary.id);
      clock.advance(60);
    }
    const [first, second, third, fourth] = ids;
    await as(ADA).post(`/checklists/${fourth}/end`, {}).expect(200);
    await as(ADA).post(`/checklists/${second}/end`, {}).expect(200);
    const walk = async (query: string) => {
      const found: string[][] = [];
      let cursor = '';
      do {
        const path = `/checklists?limit=2&${query}${cursor}`;
        const { body } = await as(BOB).get(path).expect(200);
        found.push(body.items.map((item: { id: string }) => item.id));
        cursor = body.nextCursor && `&cursor=${body.nextCursor}`;
      } while (cursor);
      return found;
    };
    expect(await walk('')).toEqual([
      [third, first],
      [fourth, second],
    ]);
    expect(await walk('open=true')).toEqual([[third, first]]);
    expect(await walk('open=false')).toEqual([[fourth, second]]);
    expect(await walk(`entityRef=${LEDGER}`)).toEqual([[third, fourth]]);
    expect(await walk('runbookId=calm&runbookId=none')).toEqual([[fourth]]);
    expect(await walk('entityRef=component:default/none')).toEqual([[]]);
  });

  it('refuses what cannot be, by its path', async () => {
    const { as, knex } = await setUp();
    const { id: list } = (await as(ADA).open()).body.summary;
    const long = 'x'.repeat(2001);
    const refused: [answer: request.Test, status: number, message: string][] = [
      [as(ADA).open({ runbookId: 'none' }), 404, 'no runbook none'],
      [as(ADA).open({ entityRef: 'x:y:z' }), 400, 'entityRef'],
      [
        as(ADA).open({ runbookId: 'calm' }),
        400,
        `entityRef: expected an entity that has this page for a runbook, found ${CHECKOUT} (not-used)`,
      ],
      [
        as(ADA).open({ runbookId: 'wiki' }),
        400,
        'callboard.dev/runbooks names (not-readable)',
      ],
      [as(ADA).open({ runbookId: 'unread' }), 400, 'not been read yet'],
      [as(ADA).open({ alert: { ...alert, name: '' } }), 400, 'alert.name:'],
      [
        as(ADA).open({ alert: { ...alert, fingerprint: 'f'.repeat(65) } }),
        400,
        'alert.fingerprint: expected 1 to 64',
      ],
      [as(ADA).open({ alert: { name: 'x' } }), 400, 'alert'],
      [as(ADA).get('/checklists/none'), 404, 'no checklist none'],
      [as(ADA).get('/checklists?cursor=x'), 400, 'cursor'],
      [as(ADA).get('/checklists?entityRef=:'), 400, 'entityRef[0]'],
      [
        as(ADA).put(`/checklists/${list}/items/i9`, { done: true }),
        404,
        'no item i9',
      ],
      [as(ADA).put(`/checklists/${list}/items/i1`, {}), 400, 'done'],
      [as(ADA).put('/checklists/none/items/i1', { done: true }), 404, 'none'],
      [as(ADA).post(`/checklists/${list}/notes`, { text: ' ' }), 400, 'text'],
      [as(ADA).post(`/checklists/${list}/notes`, { text: long }), 400, 'text'],
      [as(ADA).post(`/checklists/${list}/end`, { note: long }), 400, 'note'],
      [as(ADA).put('/checklists/none/presence'), 404, 'none'],
    ];
    for (const [call, status, message] of refused) {
      const answer = await call;
      expect([answer.status, JSON.stringify(answer.body.error)]).toEqual([
        status,
        expect.stringContaining(JSON.stringify(message).slice(1, -1)),
      ]);
    }
    const { body } = await as(ADA).get(`/checklists/${list}`);
    expect(body.events).toHaveLength(1);
    expect(await knex('runbooks_checklists').pluck('id')).toEqual([list]);
  });
});
