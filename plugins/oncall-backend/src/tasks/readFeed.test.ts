import { ProviderError } from '@callboard/backstage-plugin-callboard-node';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  componentEntity,
  scheduleEntity,
  userEntity,
} from '../__testUtils__/entities';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const calendar = (...events: string[]) =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//test',
    ...events,
    'END:VCALENDAR',
    '',
  ].join('\r\n');

const event = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT'].join('\r\n');

const ada = event(
  '1',
  'SUMMARY:On call: Ada',
  'DTSTART:20260301T060000Z',
  'DTEND:20260302T060000Z',
  'ATTENDEE;CN=Ada:MAILTO:Ada@Example.net',
);
const eve = event(
  '2',
  'SUMMARY:Eve External',
  'DTSTART:20260302T060000Z',
  'DTEND:20260303T060000Z',
);

describe.each(databases.eachSupportedId())('reading a feed, on %p', id => {
  const start = async () => {
    const app = await createTestApp({
      knex: await databases.init(id),
      settings: {
        feeds: {
          roster: { url: 'https://calendar.example.net/s3cr3t.ics' },
          other: { url: 'https://calendar.example.net/0th3r.ics' },
        },
      },
      entities: [
        userEntity('ada'),
        userEntity('bob'),
        componentEntity('x', {
          annotations: { 'callboard.dev/ics': 'roster' },
        }),
        componentEntity('y', {
          annotations: { 'callboard.dev/on-call-schedule': 'mixed' },
        }),
        scheduleEntity('mixed', {
          spec: {
            levels: [
              { name: 'one', layers: [{ name: 'feed', ics: 'roster' }] },
            ],
          },
        }),
      ],
    });
    const ask = async (name: string, query = 'next=true') => {
      const { body } = await request(app.app).get(
        `/oncalls?entityRef=component:default/${name}&${query}`,
      );
      return { ...body.items[0], people: body.people };
    };
    return { ...app, ask };
  };

  it('finds people by their address, keeps the others as people of the feed', async () => {
    const { ask, read, announced } = await start();
    expect(await ask('y')).toMatchObject({
      cause: {
        kind: 'unknown',
        note: 'The calendar feed roster has not been read yet',
      },
    });
    await read('roster', calendar(ada, eve));
    expect(announced.at(-1)?.sort()).toEqual([
      'ics:feeds/roster',
      'oncallschedule:default/mixed',
    ]);
    const expected = {
      users: ['user:default/ada'],
      start: '2026-03-01T06:00:00.000Z',
      end: '2026-03-02T06:00:00.000Z',
      next: { users: ['ics:roster/eve-external'] },
      stale: false,
    };
    expect(await ask('y')).toMatchObject({ ...expected, source: 'callboard' });
    const own = await ask('x');
    expect(own).toMatchObject({ ...expected, source: 'ics' });
    expect(own.people['ics:roster/eve-external']).toMatchObject({
      kind: 'external',
      name: 'Eve External',
      problem: 'not-in-catalog',
    });
  });

  it.each<[string, string | Error]>([
    ['a web page', '<!doctype html><title>Sign in</title>'],
    ['half of it', calendar(ada, eve).slice(0, 180)],
    ['nothing', ''],
    ['an error', new ProviderError('timeout', 'Calendar feed roster: timeout')],
  ])('keeps the last answer where it gets %s', async (_what, answer) => {
    const { ask, read, clock } = await start();
    await read('roster', calendar(ada));
    clock.advance(60);
    await read('roster', answer);
    expect(await ask('x')).toMatchObject({
      users: ['user:default/ada'],
      asOf: '2026-03-01T12:00:00.000Z',
      stale: true,
      staleReason: expect.any(String),
    });
    await read('roster', calendar(ada));
    expect(await ask('x')).toMatchObject({ stale: false });
  });

  it('does not let a feed that cannot be read stop another', async () => {
    const { ask, read, sources } = await start();
    await read('other', new Error('https://calendar.example.net/0th3r.ics'));
    await read('roster', calendar(ada));
    expect(await ask('x')).toMatchObject({ users: ['user:default/ada'] });
    const attempt = await sources.get({ source: 'ics', instance: 'other' });
    expect(attempt?.error).toEqual({
      code: 'failed',
      message: 'Failed unexpectedly (Error)',
    });
  });

  it('takes a calendar that ran out for a gap, and the end of what was read for the unknown', async () => {
    const { ask, read } = await start();
    await read('roster', calendar(ada));
    expect(await ask('x', 'at=2026-03-05T00:00:00Z')).toMatchObject({
      cause: { kind: 'gap' },
    });
    expect(await ask('x', 'at=2026-07-05T00:00:00Z')).toMatchObject({
      cause: { kind: 'unknown' },
    });
  });

  it('names what is odd about a calendar and reads the rest', async () => {
    const { ask, app, read } = await start();
    const broken = event('3', 'SUMMARY:Broken', 'DTSTART:yesterday');
    await read('roster', calendar(ada, broken));
    expect(await ask('x')).toMatchObject({ users: ['user:default/ada'] });
    const { body, text } = await request(app).get('/sources');
    expect(body.items).toMatchObject([
      { source: 'oncallschedule' },
      {
        source: 'ics',
        instance: 'roster',
        schedules: 2,
        warnings: [expect.stringContaining('Broken')],
      },
      { instance: 'other', schedules: 0 },
    ]);
    expect(text).not.toContain('s3cr3t');
  });
});
