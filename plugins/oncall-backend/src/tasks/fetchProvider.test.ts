import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp, NOON } from '../__testUtils__/createTestApp';
import { componentEntity, userEntity } from '../__testUtils__/entities';
import { FakeProvider, goodAnswer } from '../__testUtils__/FakeProvider';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const MINUTE = 60;
const always = { start: null, end: null, users: ['A'] };
const failed = (id: string) => ({
  target: { kind: 'service' as const, id },
  outcome: 'failed' as const,
  code: 'rate-limited',
  message: 'Pager answered 429',
});

describe.each(databases.eachSupportedId())('asking a provider, on %p', id => {
  const start = async (pager: FakeProvider, ...more: FakeProvider[]) => {
    const app = await createTestApp({
      knex: await databases.init(id),
      providers: [pager, ...more],
      entities: [
        userEntity('ada'),
        componentEntity('p', { annotations: { 'pager/service': 'P' } }),
        componentEntity('q', { annotations: { 'pager/service': 'Q' } }),
      ],
    });
    const ask = async (name: string) => {
      const { body } = await request(app.app).get(
        `/oncalls?entityRef=component:default/${name}`,
      );
      return body.items[0];
    };
    return { ...app, ask };
  };

  it('keeps the last answer of a target that fails, with its age and the reason', async () => {
    const pager = new FakeProvider();
    pager.set(goodAnswer('P', [always]));
    pager.set(goodAnswer('Q', [always]));
    const { ask, clock, fetch, announced } = await start(pager);
    await fetch();
    clock.advance(2 * MINUTE);
    pager.set(failed('P'));
    await fetch();
    expect(await ask('p')).toMatchObject({
      users: ['user:default/ada'],
      asOf: NOON,
      stale: true,
      staleReason: 'Pager answered 429',
    });
    expect(await ask('q')).toMatchObject({
      asOf: '2026-03-01T12:02:00.000Z',
      stale: false,
    });
    const before = announced.length;
    await fetch();
    expect(announced).toHaveLength(before);
    pager.set(goodAnswer('P', [always]));
    await fetch();
    expect(await ask('p')).toMatchObject({ stale: false });
    expect(announced.at(-1)).toEqual(['pager:main/service.P']);
  });

  it('survives a provider that throws, and goes stale by the clock where nobody asks', async () => {
    const pager = new FakeProvider();
    pager.set(goodAnswer('P', [always]));
    const { ask, clock, fetch, logger, sources } = await start(pager);
    await fetch();
    clock.advance(16 * MINUTE);
    expect(await ask('p')).toMatchObject({
      stale: true,
      staleReason: `It was not read since ${NOON}`,
    });
    pager.failure = new TypeError('Bearer s3cr3t of https://pager.example.net');
    await fetch();
    await fetch();
    expect(await ask('p')).toMatchObject({
      users: ['user:default/ada'],
      stale: true,
      staleReason: 'Failed unexpectedly (TypeError)',
    });
    expect(await sources.get({ source: 'pager', instance: 'main' })).toEqual({
      source: 'pager',
      instance: 'main',
      lastAttempt: '2026-03-01T12:16:00.000Z',
      lastSuccess: NOON,
      error: { code: 'failed', message: 'Failed unexpectedly (TypeError)' },
      warnings: [],
    });
    // Once, not every time.
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(JSON.stringify(logger.warn.mock.calls)).not.toContain('s3cr3t');
  });

  it('says that a target is gone, and that nobody knows who is on call', async () => {
    const pager = new FakeProvider();
    pager.set(goodAnswer('P', [always]));
    const { ask, clock, fetch, shifts } = await start(pager);
    await fetch();
    pager.answers.delete('P');
    clock.advance(2 * MINUTE);
    await fetch();
    expect(await ask('p')).toMatchObject({
      users: [],
      cause: { kind: 'unknown', note: 'Pager has no service P' },
      stale: true,
    });
    const now = clock.now().getTime();
    const past = await shifts.tiles(['pager:main/service.P'], {
      start: now - 1000,
      end: now + 1000,
    });
    expect(past).toMatchObject([{ end: now, users: ['user:default/ada'] }]);
  });

  it('names a target that the provider did not answer for', async () => {
    const pager = new FakeProvider();
    pager.fetch = async () => [goodAnswer('Q', [always])];
    const { ask, fetch } = await start(pager);
    await fetch();
    expect((await ask('p')).cause.note).toBe(
      'Pager answered for other targets and not for this one',
    );
    expect(await ask('q')).toMatchObject({ users: ['user:default/ada'] });
  });

  it('tells deleted and nameless people from users of the catalog', async () => {
    const pager = new FakeProvider();
    const users = [
      { id: 'A', name: 'Ada', email: ' ADA@example.net ' },
      { id: 'D', name: 'Dee', email: 'dee@example.net', deleted: true },
      { id: 'N N', name: ' ' },
    ];
    pager.set(
      goodAnswer('P', [{ ...always, users: ['A', 'D', 'N N', 'Z'] }], {
        users,
      }),
    );
    const { app, fetch } = await start(pager);
    await fetch();
    const { body } = await request(app).get(
      '/oncalls?entityRef=component:default/p',
    );
    expect(
      body.items[0].users.map((ref: string) => [
        ref,
        body.people[ref].name,
        body.people[ref].problem,
      ]),
    ).toEqual([
      ['pager:main/user.D', 'Dee', 'deleted'],
      ['pager:main/user.N-N', 'N N', 'not-in-catalog'],
      ['pager:main/user.Z', 'Z', 'not-in-catalog'],
      ['user:default/ada', 'ada', undefined],
    ]);
  });

  it('asks nothing of an account that nothing is mapped to', async () => {
    const idle = new FakeProvider('idle');
    const { fetch } = await start(new FakeProvider(), idle);
    await fetch();
    expect(idle.requests).toEqual([]);
  });
});
