import { Entity } from '@backstage/catalog-model';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp, NOON, TestApp } from '../__testUtils__/createTestApp';
import {
  componentEntity,
  scheduleEntity,
  userEntity,
} from '../__testUtils__/entities';
import { FakeProvider, goodAnswer } from '../__testUtils__/FakeProvider';
import { pruneRecord } from './pruneRecord';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const noon = Date.parse(NOON);
const CORE = 'oncallschedule:default/core';

const people = ['ada', 'bob', 'cy'].map(name => userEntity(name));
const core = (participants: string[], etag: string): Entity =>
  scheduleEntity('core', {
    etag,
    participants: participants.map(name => `user:default/${name}`),
  });

/** Start, end and people of what is kept of a schedule around now. */
async function kept({ shifts }: TestApp, ref = CORE, days = 10) {
  const span = { start: noon - days * DAY, end: noon + days * DAY };
  return (await shifts.tiles([ref], span)).map(({ start, end, users }) => [
    new Date(start).toISOString().slice(0, 16),
    new Date(end).toISOString().slice(0, 16),
    users.map(user => user.split('/').at(-1)).join(','),
  ]);
}

describe.each(databases.eachSupportedId())('the record on %p', id => {
  const start = async (
    options: Omit<Parameters<typeof createTestApp>[0], 'knex'>,
  ) => createTestApp({ knex: await databases.init(id), ...options });

  it('holds before now: a changed document changes what is to come', async () => {
    const app = await start({
      entities: [...people, core(['ada', 'bob'], '1')],
    });
    expect(await kept(app)).toEqual([
      ['2026-02-16T08:00', '2026-02-23T08:00', 'ada'],
      ['2026-02-23T08:00', '2026-03-02T08:00', 'bob'],
      ['2026-03-02T08:00', '2026-03-09T08:00', 'ada'],
      ['2026-03-09T08:00', '2026-03-16T08:00', 'bob'],
    ]);

    await app.refresh([...people, core(['ada', 'cy'], '2')]);
    expect(await kept(app)).toEqual([
      ['2026-02-16T08:00', '2026-02-23T08:00', 'ada'],
      ['2026-02-23T08:00', '2026-03-01T12:00', 'bob'],
      ['2026-03-01T12:00', '2026-03-02T08:00', 'cy'],
      ['2026-03-02T08:00', '2026-03-09T08:00', 'ada'],
      ['2026-03-09T08:00', '2026-03-16T08:00', 'cy'],
    ]);
    expect(app.announced.at(-1)).toEqual([CORE]);
  });

  it('keeps the start of a shift under way, and goes on ahead of now', async () => {
    const app = await start({
      entities: [...people, core(['ada', 'bob'], '1')],
    });
    const before = app.announced.length;
    app.clock.advance((30 * DAY) / 1000);
    await app.computer.computeAll();
    const at = app.clock.now().getTime();
    const tiles = await app.shifts.tiles([CORE], {
      start: noon - DAY,
      end: at + 400 * DAY,
    });
    expect(new Date(tiles[0]?.start ?? 0).toISOString()).toBe(
      '2026-02-23T08:00:00.000Z',
    );
    tiles.forEach((tile, index) => {
      expect(tiles[index + 1]?.start ?? tile.end).toBe(tile.end);
    });
    expect(tiles.at(-1)?.end).toBeGreaterThanOrEqual(at + 90 * DAY);
    // To know further ahead is nothing anybody need read again for.
    expect(app.announced).toHaveLength(before);
  });

  it('says nothing new where nothing changed', async () => {
    const app = await start({
      entities: [...people, core(['ada', 'bob'], '1')],
    });
    const before = [await kept(app), app.announced.length];
    await app.refresh();
    await app.computer.computeAll();
    expect([await kept(app), app.announced.length]).toEqual(before);
  });

  it('goes on by the last document without errors while there is a broken one', async () => {
    const app = await start({
      entities: [...people, core(['ada', 'bob'], '1')],
    });
    const before = await kept(app);
    const broken = core(['ada', 'cy'], '2');
    await app.refresh([
      ...people,
      { ...broken, spec: { ...broken.spec, timeZone: 'Mars/Olympus' } },
    ]);
    app.clock.advance(DAY / 1000);
    await app.computer.computeAll();
    expect(await kept(app)).toEqual(before);
    const stored = (await app.schedules.get([CORE])).get(CORE);
    expect(stored).toMatchObject({
      invalid: true,
      issues: [{ path: 'spec.timeZone', code: 'invalid-time-zone' }],
      timeZone: 'Europe/Berlin',
    });
  });

  it('stays of a schedule that nothing names any more, and goes on when it is back', async () => {
    const app = await start({
      entities: [...people, core(['ada', 'bob'], '1')],
    });
    await app.refresh(people);
    expect(await kept(app)).toEqual([
      ['2026-02-16T08:00', '2026-02-23T08:00', 'ada'],
      ['2026-02-23T08:00', '2026-03-01T12:00', 'bob'],
    ]);
    expect(await app.schedules.list()).toEqual([]);
    app.clock.advance(HOUR / 1000);
    await app.refresh([...people, core(['ada', 'bob'], '1')]);
    expect((await kept(app)).slice(0, 3)).toEqual([
      ['2026-02-16T08:00', '2026-02-23T08:00', 'ada'],
      ['2026-02-23T08:00', '2026-03-02T08:00', 'bob'],
      ['2026-03-02T08:00', '2026-03-09T08:00', 'ada'],
    ]);
  });

  it('is forgotten in time', async () => {
    const app = await start({
      entities: [...people, core(['ada', 'bob'], '1')],
    });
    await pruneRecord({ ...app, retentionMs: 5 * DAY, now: app.clock.now });
    expect((await kept(app, CORE, 100))[0]?.[0]).toBe('2026-02-23T08:00');
  });

  it('of a provider holds before the last answer, and is completed from there', async () => {
    const pager = new FakeProvider();
    const ref = 'pager:main/service.P';
    const annotations = { 'pager/service': 'P' };
    const shift = (from: number, to: number, user: string) => ({
      start: noon + from * HOUR,
      end: noon + to * HOUR,
      users: [user],
    });
    pager.set(goodAnswer('P', [shift(-8, 4, 'A'), shift(4, 40, 'B')]));
    const app = await start({
      providers: [pager],
      entities: [...people, componentEntity('x', { annotations })],
    });
    await app.fetch();
    // Two hours later it says that somebody else was there all the time, and is since one.
    app.clock.advance((2 * HOUR) / 1000);
    pager.set(goodAnswer('P', [shift(-8, 1, 'X'), shift(1, 40, 'B')]));
    await app.fetch();
    const found = (await kept(app, ref, 2)).filter(([, , who]) => who);
    expect(found).toEqual([
      ['2026-03-01T04:00', '2026-03-01T12:00', 'ada'],
      ['2026-03-01T12:00', '2026-03-01T13:00', 'user.X'],
      ['2026-03-01T13:00', '2026-03-03T04:00', 'bob'],
    ]);
    expect(pager.requests.map(({ from }) => from - noon)).toEqual([
      -30.5 * DAY,
      0,
    ]);
  });
});
