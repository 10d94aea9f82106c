import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { applyOnCallMigrations } from '../database/applyOnCallMigrations';
import { ScheduleStore } from './ScheduleStore';
import { ShiftStore } from './ShiftStore';
import { ALWAYS, StoredSchedule, Tile } from './StoredSchedule';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const schedule = (
  ref: string,
  rest: Partial<StoredSchedule> = {},
): StoredSchedule => ({
  ref,
  source: 'pager',
  instance: 'main',
  title: ref,
  issues: [],
  invalid: false,
  levels: [],
  knownLevels: 0,
  paging: 'unknown',
  problems: [],
  coverage: null,
  ...rest,
});

const tile = (
  level: number,
  start: number,
  end: number,
  ...users: string[]
): Tile => ({
  level,
  levelName: `level ${level}`,
  start,
  end,
  users,
  reason: users.length > 0 ? { kind: 'rotation' } : { kind: 'gap' },
});

describe.each(databases.eachSupportedId())('stores of schedules on %p', id => {
  const start = async () => {
    const knex = await databases.init(id);
    await applyOnCallMigrations({ getClient: async () => knex });
    const schedules = ScheduleStore.create({ knex });
    const shifts = ShiftStore.create({ knex });
    const replace = (
      ref: string,
      tiles: Tile[],
      boundary = 0,
      knownUntil = boundary,
    ) =>
      shifts.replace({ schedule: ref, tiles, gaps: [], boundary, knownUntil });
    return { knex, schedules, shifts, replace };
  };

  it('keep schedules whole, and later only what is named', async () => {
    const { schedules } = await start();
    const full = schedule('pager:main/service.P', {
      target: { kind: 'service', id: 'P' },
      ownerRef: 'group:default/a',
      timeZone: 'Europe/Berlin',
      url: 'https://pager.example.net/P',
      levels: [{ name: 'one', delaySeconds: 60, layers: [] }],
      knownLevels: 1,
      error: { code: 'timeout', message: 'no answer' },
      asOf: '2026-03-01T12:00:00.000Z',
      attemptedAt: '2026-03-01T12:00:00.000Z',
      computedFrom: 'x',
      knownFrom: ALWAYS.start,
      knownUntil: 1772366400000,
      coverage: 0.5,
    });
    await schedules.save([full], ['title']);
    expect([...(await schedules.get([full.ref])).values()]).toEqual([full]);
    await schedules.save(
      [{ ...full, title: 'New', coverage: 1, error: undefined }],
      ['title', 'error'],
    );
    const [kept] = await schedules.list({ source: 'pager', instance: 'main' });
    expect(kept).toEqual({ ...full, title: 'New', error: undefined });
    expect(await schedules.list({ instance: 'other' })).toEqual([]);
  });

  it('leave out what nothing names any more, and forget it in time', async () => {
    const { schedules } = await start();
    const gone = schedule('a', { removedAt: '2026-03-01T12:00:00.000Z' });
    await schedules.save([gone, schedule('b')], ['removedAt']);
    expect((await schedules.list()).map(({ ref }) => ref)).toEqual(['b']);
    expect((await schedules.get(['a', 'b'])).size).toBe(2);
    await schedules.prune('2026-03-01T12:00:00.001Z');
    expect((await schedules.get(['a', 'b'])).size).toBe(1);
  });

  it('find the tile of a level at an instant, and the next with somebody', async () => {
    const { shifts, replace } = await start();
    await replace('a', [
      tile(1, 0, 10, 'x'),
      tile(1, 10, 20, 'x', 'y'),
      tile(1, 20, 30),
      tile(1, 30, 40, 'x'),
      tile(2, ALWAYS.start, ALWAYS.end, 'z'),
    ]);
    const at = async (instant: number) =>
      (
        await shifts.at(
          [1, 2, 3].map(level => ({ schedule: 'a', level })),
          instant,
          { withNext: true },
        )
      )
        .sort((a, b) => a.tile.level - b.tile.level)
        .map(({ tile: found, next }) => [found.users.join(), next?.start]);
    expect(await at(0)).toEqual([
      ['x', 10],
      ['z', undefined],
    ]);
    expect(await at(19)).toEqual([
      ['x,y', 30],
      ['z', undefined],
    ]);
    expect(await at(20)).toEqual([
      ['', 30],
      ['z', undefined],
    ]);
    expect(await at(40)).toEqual([['z', undefined]]);
    expect(await shifts.at([], 0, { withNext: true })).toEqual([]);
  });

  it('find what touches a span, by schedule and by person', async () => {
    const { shifts, replace } = await start();
    await replace('a', [tile(1, 0, 10, 'x'), tile(1, 10, 20, 'y')]);
    await replace('b', [tile(1, 5, 15, 'x', 'y')]);
    const spans = (tiles: { schedule: string; start: number }[]) =>
      tiles.map(({ schedule: ref, start: from }) => [ref, from]);
    const all = await shifts.tiles(['a', 'b', 'c'], { start: 10, end: 30 });
    expect(spans(all)).toEqual([
      ['a', 10],
      ['b', 5],
    ]);
    const span = { start: 0, end: 30 };
    expect(spans(await shifts.tilesOf(['x', 'y'], span))).toEqual([
      ['a', 0],
      ['b', 5],
      ['a', 10],
    ]);
    expect(spans(await shifts.tilesOf(['x'], { ...span, start: 10 }))).toEqual([
      ['b', 5],
    ]);
  });

  it('say whether anything is different that was known', async () => {
    const { knex, shifts, replace } = await start();
    const tiles = [tile(1, 0, 10, 'x'), tile(1, 10, 20, 'y')];
    expect(await replace('a', tiles)).toBe(false);
    expect(await replace('a', tiles, 5, 20)).toBe(false);
    // Further ahead.
    const further = [...tiles.slice(0, 1), tile(1, 10, 30, 'y')];
    expect(await replace('a', further, 5, 20)).toBe(false);
    // Somebody else.
    const other = [tile(1, 5, 10, 'x'), tile(1, 10, 30, 'z')];
    expect(await replace('a', other, 5, 30)).toBe(true);
    // A level more, a level less.
    expect(await replace('a', [...other, tile(2, 5, 30)], 5, 30)).toBe(true);
    expect(await replace('a', other, 6, 30)).toBe(true);
    const found = await shifts.tiles(['a'], { start: 0, end: 100 });
    expect(
      found.map(({ level, start: from, end }) => [level, from, end]),
    ).toEqual([
      [1, 0, 10],
      [1, 10, 30],
      [2, 5, 6],
    ]);
    expect(await knex('oncall_shift_users').pluck('user_ref')).toEqual([
      'x',
      'z',
    ]);
  });

  it('keep gaps, and find the first of each schedule', async () => {
    const { shifts } = await start();
    const gap = (from: number, end: number, severity: 'amber' | 'red') => ({
      start: from,
      end,
      severity,
      levels: ['one'],
      ...(severity === 'amber' && { addedDelaySeconds: 60 }),
    });
    const keep = (ref: string, ...gaps: ReturnType<typeof gap>[]) =>
      shifts.replace({
        schedule: ref,
        tiles: [],
        gaps,
        boundary: 0,
        knownUntil: 0,
      });
    await keep(
      'a',
      gap(0, 10, 'red'),
      gap(20, 30, 'amber'),
      gap(40, 50, 'red'),
    );
    await keep('b', gap(20, 25, 'amber'));
    expect(await shifts.firstGaps(10)).toEqual(
      new Map([
        ['a', { amber: 20, red: 40 }],
        ['b', { amber: 20 }],
      ]),
    );
    const first = await shifts.firstGapsOf(['a', 'b', 'c'], 25);
    expect([...first.values()]).toEqual([
      { schedule: 'a', ...gap(20, 30, 'amber') },
    ]);
    const found = await shifts.gaps(undefined, { start: 22, end: 45 });
    expect(found.map(one => [one.schedule, one.start])).toEqual(
      expect.arrayContaining([
        ['a', 20],
        ['a', 40],
        ['b', 20],
      ]),
    );
    expect(await shifts.gaps(['b'], { start: 26, end: 45 })).toEqual([]);
  });
});
