import { LevelShifts, Turn } from '@callboard/backstage-plugin-oncall-common';
import { Cell, lanesOf } from './lanes';

const HOUR = 3_600_000;
const iso = (hour: number) => new Date(hour * HOUR).toISOString();

const turn = (start: number, end: number, user = 'a'): Turn => ({
  start: iso(start),
  end: iso(end),
  users: [user],
  reason: 'rotation',
  cause: { kind: 'rotation' },
});

const level = (more: Partial<LevelShifts>): LevelShifts => ({
  level: 1,
  name: 'primary',
  layers: [],
  shifts: [],
  gaps: [],
  ...more,
});

const inSight = (from: number, to: number) => ({
  start: from * HOUR,
  end: to * HOUR,
});

/** Everything is known of hours 0 to 2000. */
const KNOWN = { from: iso(0), to: iso(2000) };

const words = (cells: Cell[] = []) =>
  cells.map(cell => {
    const span = `${cell.start / HOUR}–${cell.end / HOUR}`;
    switch (cell.kind) {
      case 'shift':
        return `${span} ${cell.turn.users}`;
      case 'gap':
        return `${span} ${cell.gap}`;
      default:
        return `${span} ${cell.turns.length} shifts`;
    }
  });

const gap = (start: number, end: number, declared = false) => ({
  start: iso(start),
  end: iso(end),
  declared,
});

it('cuts what reaches out of sight, and keeps the whole shift for its details', () => {
  const [lane] = lanesOf(
    {
      ...KNOWN,
      levels: [level({ shifts: [turn(0, 24), turn(24, 48, 'b')] })],
      gaps: [],
    },
    inSight(12, 36),
    { layers: false },
  );
  expect(words(lane?.cells)).toEqual(['12–24 a', '24–36 b']);
  expect(lane?.cells[0]).toMatchObject({ turn: { start: iso(0) } });
});

it('a gap of a level is as bad as it is for alerts, piece by piece', () => {
  const schedule = {
    ...KNOWN,
    levels: [
      level({ gaps: [gap(0, 10)] }),
      level({ level: 2, name: 'second' }),
    ],
    gaps: [
      {
        start: iso(2),
        end: iso(4),
        severity: 'amber' as const,
        levels: ['primary'],
      },
      {
        start: iso(4),
        end: iso(6),
        severity: 'red' as const,
        levels: ['primary', 'second'],
      },
    ],
  };
  const [lane] = lanesOf(schedule, inSight(0, 12), { layers: false });
  expect(words(lane?.cells)).toEqual([
    '0–2 covered',
    '2–4 amber',
    '4–6 red',
    '6–10 covered',
    '10–12 unknown',
  ]);
});

it('what is declared is no gap, even where others are', () => {
  const [lane] = lanesOf(
    {
      ...KNOWN,
      levels: [level({ gaps: [gap(0, 5, true)], shifts: [turn(5, 10)] })],
      gaps: [{ start: iso(0), end: iso(5), severity: 'red', levels: ['x'] }],
    },
    inSight(0, 10),
    { layers: false },
  );
  expect(words(lane?.cells)).toEqual(['0–5 declared', '5–10 a']);
});

it('layers follow the level they make, where they are wanted', () => {
  const schedule = {
    ...KNOWN,
    levels: [
      level({
        shifts: [turn(0, 5, 'b')],
        layers: [{ name: 'week', description: 'Weekly', shifts: [turn(0, 5)] }],
      }),
    ],
    gaps: [],
  };
  const lanes = lanesOf(schedule, inSight(0, 5), { layers: true });
  expect(lanes.map(({ key, layer }) => [key, layer])).toEqual([
    ['1', undefined],
    ['1.0', 'week'],
  ]);
  expect(lanesOf(schedule, inSight(0, 5), { layers: false })).toHaveLength(1);
});

it('shifts too short to be told apart become one cell', () => {
  const hourly = Array.from({ length: 1000 }, (_, i) => turn(i, i + 1));
  const [lane] = lanesOf(
    {
      ...KNOWN,
      levels: [level({ shifts: [...hourly, turn(1000, 1100, 'b')] })],
      gaps: [],
    },
    inSight(0, 1100),
    { layers: false },
  );
  expect(words(lane?.cells)).toEqual(['0–1000 1000 shifts', '1000–1100 b']);
});

it('a shift without an end fills what is in sight', () => {
  const forever = { ...turn(0, 1), start: null, end: null };
  const [lane] = lanesOf(
    {
      ...KNOWN,
      levels: [level({ shifts: [forever] })],
      gaps: [],
    },
    inSight(3, 4),
    { layers: false },
  );
  expect(words(lane?.cells)).toEqual(['3–4 a']);
});

it('what is neither shift nor gap is not known, as far as was asked for', () => {
  const [lane] = lanesOf(
    {
      from: iso(0),
      to: iso(20),
      levels: [level({ shifts: [turn(2, 6)], gaps: [gap(8, 10)] })],
      gaps: [],
    },
    inSight(0, 30),
    { layers: false },
  );
  expect(words(lane?.cells)).toEqual([
    '0–2 unknown',
    '2–6 a',
    '6–8 unknown',
    '8–10 covered',
    '10–20 unknown',
  ]);
});
