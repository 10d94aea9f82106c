import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { readIcs } from '@callboard/backstage-plugin-oncall-common';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  groupEntity,
  scheduleEntity,
  userEntity,
} from '../__testUtils__/entities';

const databases = createTestDatabases();

const CORE = 'oncallschedule:default/core';
const [ADA, BOB] = ['user:default/ada', 'user:default/bob'] as const;
const PAYMENTS = 'group:default/payments';

const entities = [
  groupEntity('payments', { title: 'Payments' }),
  userEntity('ada', { displayName: 'Ada Byron' }),
  userEntity('bob'),
  scheduleEntity('core', { title: 'Payments core' }),
];

describe.each(databases.eachSupportedId())('calendars on %p', id => {
  async function setUp(options: { denied?: string[]; hidden?: boolean } = {}) {
    const { denied = [], hidden = false } = options;
    const test = await createTestApp({
      knex: await databases.init(id),
      entities,
      permissions: mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(({ permission }) => ({
            result:
              hidden && permission.name === 'catalog.entity.read'
                ? AuthorizeResult.DENY
                : AuthorizeResult.ALLOW,
          })),
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: denied.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }),
    });
    const as = (person: string) => {
      const header = mockCredentials.user.header(person);
      const send = (method: 'get' | 'post' | 'delete', path: string) =>
        request(test.app)[method](path).set('Authorization', header);
      return {
        create: (scope: string, ref: string) =>
          send('post', '/calendars').send({ scope, ref }),
        revoke: (calendar: string) => send('delete', `/calendars/${calendar}`),
        list: async () => (await send('get', '/calendars')).body.items,
      };
    };
    /** As a calendar program reads: with the address and nothing else. */
    const read = (url: string) =>
      request(test.app).get(
        url.replace('https://portal.example.net/api/oncall', ''),
      );
    return { ...test, as, read };
  }

  it('gives out an address once, under which anybody reads until it is revoked', async () => {
    const { as, read, auditor, clock, knex } = await setUp();
    const { body, status } = await as(ADA).create('person', ADA);
    expect([status, body]).toEqual([
      201,
      {
        calendar: {
          id: expect.any(String),
          scope: 'person',
          ref: ADA,
          createdBy: ADA,
          createdAt: '2026-03-01T12:00:00.000Z',
        },
        url: expect.stringMatching(
          /^https:\/\/portal\.example\.net\/api\/oncall\/calendar\/[\w-]{43}\.ics$/,
        ),
      },
    ]);
    const [, secret = ''] = /calendar\/(.*)\.ics$/.exec(body.url) ?? [];
    const kept = JSON.stringify(await knex('oncall_calendars'));
    expect(kept).not.toContain(secret);

    const answer = await read(body.url).expect(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private',
    });
    const { events, name } = readIcs(answer.text, {
      range: {
        start: Date.parse('2026-03-01T00:00:00Z'),
        end: Date.parse('2026-03-20T00:00:00Z'),
      },
    });
    expect(name).toBe('On call: Ada Byron');
    expect(events).toMatchObject([
      {
        start: Date.parse('2026-03-02T08:00:00Z'),
        end: Date.parse('2026-03-09T08:00:00Z'),
        summary: 'On call: Payments core (primary)',
        description: 'Ada Byron: rotation',
      },
      { start: Date.parse('2026-03-16T08:00:00Z') },
    ]);

    clock.advance(60);
    const { etag = '' } = answer.headers;
    const again = await read(body.url).set('If-None-Match', etag);
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await as(ADA).list())[0].lastReadAt).toBe(
      '2026-03-01T12:00:00.000Z',
    );
    expect(await as(BOB).list()).toEqual([]);
    await as(BOB).revoke(body.calendar.id).expect(404);
    await as(ADA).revoke(body.calendar.id).expect(204);
    const dead = await read(body.url);
    const never = await read('/calendar/guess.ics');
    expect([dead.status, dead.body.error]).toEqual([404, never.body.error]);
    expect(await as(ADA).list()).toEqual([]);

    const audited = auditor.createEvent.mock.calls.map(([event]) => event);
    expect(audited.map(({ eventId, meta }) => [eventId, meta])).toEqual([
      ['calendar-create', { scope: 'person', ref: ADA }],
      ['calendar-revoke', { id: body.calendar.id }],
      ['calendar-revoke', { id: body.calendar.id }],
    ]);
    expect(JSON.stringify(audited.map(({ meta }) => meta))).not.toContain(
      secret,
    );
  });

  it('is of a schedule or a team, too, and shows overrides', async () => {
    const { as, read, app } = await setUp();
    await request(app)
      .post('/overrides')
      .send({
        schedule: CORE,
        start: '2026-03-01T18:00:00Z',
        end: '2026-03-01T20:00:00Z',
        remove: BOB,
        add: ADA,
      })
      .expect(201);
    const range = {
      start: Date.parse('2026-03-01T12:00:00Z'),
      end: Date.parse('2026-03-01T19:00:00Z'),
    };
    const summaries = async (scope: string, ref: string) => {
      const { body } = await as(BOB).create(scope, ref).expect(201);
      const { text } = await read(body.url).expect(200);
      return readIcs(text, { range }).events.map(({ summary }) => summary);
    };
    expect(await summaries('schedule', CORE)).toEqual([
      'bob (primary)',
      'Ada Byron (primary)',
    ]);
    expect(await summaries('team', PAYMENTS)).toEqual([
      'bob: Payments core (primary)',
      'Ada Byron: Payments core (primary)',
    ]);
  });

  it('dies with whoever made it', async () => {
    const { as, read, refresh } = await setUp();
    const { body } = await as(BOB).create('schedule', CORE).expect(201);
    expect((await read(body.url)).status).toBe(200);
    await refresh(entities.filter(({ metadata }) => metadata.name !== 'bob'));
    expect((await read(body.url)).status).toBe(404);
  });

  it('is of what somebody sees, and their own', async () => {
    const { as, app } = await setUp({ hidden: true });
    expect((await as(ADA).create('person', ADA)).status).toBe(201);
    const refused: [scope: string, ref: string, status: number][] = [
      ['person', BOB, 404],
      ['team', PAYMENTS, 404],
      ['schedule', CORE, 404],
      ['person', PAYMENTS, 400],
      ['schedule', 'core', 400],
      ['everything', CORE, 400],
    ];
    for (const [scope, ref, status] of refused) {
      const answer = await as(ADA).create(scope, ref);
      expect([scope, ref, answer.status]).toEqual([scope, ref, status]);
    }
    const service = await request(app)
      .post('/calendars')
      .set('Authorization', mockCredentials.service.header())
      .send({ scope: 'person', ref: ADA });
    expect(service.status).toBe(403);
    const denied = await setUp({ denied: ['oncall.calendar.create'] });
    expect((await denied.as(ADA).create('person', ADA)).status).toBe(403);
  });
});
