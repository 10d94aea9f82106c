import {
  gapLines,
  layer,
  level,
  range,
  rotation,
  schedule,
  shiftLines,
} from '../__testUtils__/schedules';
import { computeSchedule } from '../computeSchedule';
import { PortalOverride } from '../types';

const DAY = range('2026-01-05T00:00Z', '2026-01-06T00:00Z');
const ref = (name: string) => `user:default/${name}`;

const daily = (name: string, ...people: string[]) =>
  layer({
    name,
    rotation: rotation({
      type: 'daily',
      start: '2026-01-05T00:00',
      participants: people.map(ref),
    }),
  });

const override = (
  from: string,
  to: string,
  change: Omit<Partial<PortalOverride>, 'start' | 'end'>,
): PortalOverride => ({
  ...range(`2026-01-05T${from}Z`, `2026-01-05T${to}Z`),
  id: '1',
  by: ref('lead'),
  ...change,
});

const swap = (from: string, to: string, remove: string, add: string) =>
  override(from, to, { remove: ref(remove), add: ref(add) });
const remove = (from: string, to: string, name: string) =>
  override(from, to, { remove: ref(name) });
const add = (from: string, to: string, name: string) =>
  override(from, to, { add: ref(name) });

const both = [daily('one', 'a'), daily('two', 'b')];
const compute = (
  overrides: PortalOverride[],
  layers = [daily('one', 'a')],
  change: Parameters<typeof schedule>[1] = {},
) =>
  computeSchedule(schedule([level(layers)], { timeZone: 'UTC', ...change }), {
    range: DAY,
    overrides,
  });

const short = (lines: string[]) =>
  lines.map(line =>
    line.replace(/2026-01-0\dT(\d\d):00Z/g, '$1').replace('2026-01-06', ''),
  );

describe('overrides', () => {
  it.each<[string, PortalOverride[], typeof both, string[]]>([
    [
      'replace somebody',
      [swap('06:00', '08:00', 'a', 'c')],
      [daily('one', 'a')],
      ['00 06 a rotation', '06 08 c override', '08 00 a rotation'],
    ],
    [
      'replace nobody who is not on call',
      [swap('06:00', '08:00', 'z', 'c')],
      [daily('one', 'a')],
      ['00 00 a rotation'],
    ],
    [
      'remove somebody',
      [remove('06:00', '08:00', 'b')],
      both,
      ['00 06 a+b rotation', '06 08 a rotation', '08 00 a+b rotation'],
    ],
    [
      'let somebody join',
      [add('06:00', '08:00', 'c')],
      [daily('one', 'a')],
      ['00 06 a rotation', '06 08 a+c override', '08 00 a rotation'],
    ],
    [
      'do nothing with somebody who is there already',
      [add('06:00', '08:00', 'a'), swap('09:00', '10:00', 'a', 'a')],
      [daily('one', 'a')],
      ['00 00 a rotation'],
    ],
    [
      'are not chained',
      [swap('06:00', '08:00', 'a', 'b'), swap('06:00', '08:00', 'b', 'c')],
      both,
      ['00 06 a+b rotation', '06 08 b+c override', '08 00 a+b rotation'],
    ],
    [
      'trade two people',
      [swap('06:00', '08:00', 'a', 'b'), swap('06:00', '08:00', 'b', 'a')],
      [daily('one', 'a')],
      ['00 06 a rotation', '06 08 b override', '08 00 a rotation'],
    ],
    [
      'replace rather than remove, whichever was made first',
      [
        swap('06:00', '08:00', 'a', 'c'),
        remove('06:00', '08:00', 'a'),
        remove('09:00', '10:00', 'a'),
        swap('09:00', '10:00', 'a', 'c'),
      ],
      [daily('one', 'a')],
      [
        '00 06 a rotation',
        '06 08 c override',
        '08 09 a rotation',
        '09 10 c override',
        '10 00 a rotation',
      ],
    ],
    [
      'do not remove who came as a replacement',
      [swap('06:00', '08:00', 'a', 'c'), remove('06:00', '08:00', 'c')],
      [daily('one', 'a')],
      ['00 06 a rotation', '06 08 c override', '08 00 a rotation'],
    ],
    [
      'add after they removed',
      [add('06:00', '08:00', 'a'), remove('06:00', '08:00', 'a')],
      [daily('one', 'a')],
      ['00 06 a rotation', '06 08 a override', '08 00 a rotation'],
    ],
    [
      'of one person overlap: the later one holds',
      [swap('06:00', '10:00', 'a', 'c'), swap('08:00', '12:00', 'a', 'd')],
      [daily('one', 'a')],
      [
        '00 06 a rotation',
        '06 08 c override',
        '08 12 d override',
        '12 00 a rotation',
      ],
    ],
  ])('%s', (_, overrides, layers, expected) => {
    expect(short(shiftLines(compute(overrides, layers)))).toEqual(expected);
  });

  it('leave a gap that nobody declared where they leave nobody', () => {
    const computed = compute([remove('06:00', '08:00', 'a')]);
    expect(short(gapLines(computed))).toEqual(['06 08 open']);
  });

  it('leave an open gap also beside a turn of nobody', () => {
    const nobody = layer({
      name: 'two',
      rotation: rotation({ start: '2026-01-05T00:00', participants: [null] }),
    });
    for (const layers of [
      [daily('one', 'a'), nobody],
      [nobody, daily('one', 'a')],
    ]) {
      const computed = compute([remove('06:00', '08:00', 'a')], layers);
      expect(short(gapLines(computed))).toEqual(['06 08 open']);
    }
  });

  it('let somebody join where nobody is', () => {
    const later = layer({ rotation: rotation({ start: '2026-01-05T12:00' }) });
    const computed = compute([add('06:00', '08:00', 'c')], [later]);
    expect(short(shiftLines(computed))).toEqual([
      '06 08 c override',
      '12 00 a rotation',
    ]);
  });

  it('say who made them, and for which layer', () => {
    const { levels } = compute([
      override('06:00', '08:00', {
        id: '7',
        remove: ref('a'),
        add: ref('c'),
        note: 'dentist',
      }),
    ]);
    expect(levels[0]?.shifts[1]?.reason).toEqual({
      kind: 'override',
      by: 'user:default/lead',
      overrideId: '7',
      note: 'dentist',
      layers: ['one'],
    });
  });

  it('of the document say only why; those of the portal go before them', () => {
    const start = '2026-01-05T06:00';
    const computed = compute([swap('08:00', '09:00', 'a', 'd')], undefined, {
      overrides: [
        {
          start,
          end: '2026-01-05T12:00+01:00',
          remove: ref('a'),
          add: ref('c'),
          reason: 'swapped',
        },
      ],
    });
    expect(short(shiftLines(computed))).toEqual([
      '00 06 a rotation',
      '06 08 c override',
      '08 09 d override',
      '09 11 c override',
      '11 00 a rotation',
    ]);
    expect(computed.levels[0]?.shifts[1]?.reason).toEqual({
      kind: 'override',
      layers: ['one'],
      note: 'swapped',
    });
  });

  it('hold for their level only', () => {
    const document = schedule(
      [
        level([daily('one', 'a')], { name: 'primary' }),
        level([daily('one', 'a')], { name: 'secondary' }),
      ],
      { timeZone: 'UTC' },
    );
    const users = (overrides: PortalOverride[]) =>
      computeSchedule(document, {
        range: range('2026-01-05T06:00Z', '2026-01-05T07:00Z'),
        overrides,
      }).levels.map(({ shifts }) => shifts[0]?.users[0]?.slice(-1));
    const swapped = swap('06:00', '07:00', 'a', 'c');
    expect(users([{ ...swapped, level: 'secondary' }])).toEqual(['a', 'c']);
    expect(users([{ ...swapped, level: 'tertiary' }])).toEqual(['a', 'a']);
    expect(users([swapped])).toEqual(['c', 'c']);
  });
});
