import { FactType } from '@callboard/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { conformFacts } from './conformFacts';
import { conformValue } from './conformValue';

describe('conformValue', () => {
  it.each<[FactType, unknown, unknown]>([
    ['string', 'x', 'x'],
    ['string', '', ''],
    ['string', 1, undefined],
    ['int', 7, 7],
    ['int', -0, 0],
    ['int', 7.5, undefined],
    ['int', 2 ** 53, undefined],
    ['int', '7', undefined],
    ['double', 7.5, 7.5],
    ['double', Number.NaN, undefined],
    ['double', Infinity, undefined],
    ['bool', false, false],
    ['bool', 'true', undefined],
    ['bool', 0, undefined],
    ['timestamp', '2026-03-01T13:00:00+01:00', '2026-03-01T12:00:00.000Z'],
    ['timestamp', '2026-03-01', undefined],
    ['timestamp', '2026-03-01T13:00:00', undefined],
    ['timestamp', 1_772_366_400, undefined],
    ['duration', 90.5, 90.5],
    ['duration', 'PT90S', undefined],
    ['list<string>', ['a'], ['a']],
    ['list<string>', [], []],
    ['list<string>', ['a', 1], undefined],
    ['list<string>', 'a', undefined],
    ['map<string, int>', { b: 1, a: 2 }, { a: 2, b: 1 }],
    ['map<string, int>', { a: 1.5 }, undefined],
    ['map<string, int>', [1], undefined],
    ['map<string, string>', { a: 'x' }, { a: 'x' }],
    ['map<string, string>', { a: 1 }, undefined],
  ])('reads %s of %j as %j', (type, value, expected) => {
    expect(conformValue(type, value)).toEqual(expected);
  });
});

const TYPES: FactType[] = [
  'string',
  'int',
  'double',
  'bool',
  'timestamp',
  'duration',
  'list<string>',
  'map<string, int>',
  'map<string, string>',
];
const fields = TYPES.map((type, index) => ({
  name: `field${index}`,
  type,
  description: '',
}));

const anyFacts = fc.record({
  values: fc.dictionary(
    fc.oneof(fc.constantFrom(...fields.map(({ name }) => name)), fc.string()),
    fc.jsonValue(),
  ),
});

describe('conformFacts', () => {
  it('knows nothing that is not of the declared type, and says why', () => {
    fc.assert(
      fc.property(anyFacts, told => {
        const { values, reasons, wrong } = conformFacts({ fields }, told);
        for (const { name, type } of fields) {
          const value = Object.hasOwn(told.values, name)
            ? told.values[name] ?? undefined
            : undefined;
          const conformed = conformValue(type, value);
          const isWrong = value !== undefined && conformed === undefined;
          expect({
            value: Object.hasOwn(values, name) ? values[name] : undefined,
            isWrong: wrong.some(one => one.name === name),
            hasReason: typeof reasons[name] === 'string',
          }).toEqual({ value: conformed, isWrong, hasReason: isWrong });
        }
        expect(Object.keys(values).length).toBeLessThanOrEqual(fields.length);
      }),
    );
  });

  it('has the same JSON for equal facts', () => {
    fc.assert(
      fc.property(anyFacts, ({ values }) => {
        const turned = Object.fromEntries(Object.entries(values).reverse());
        const once = conformFacts({ fields }, { values });
        const again = conformFacts({ fields }, once);
        expect(
          JSON.stringify(conformFacts({ fields }, { values: turned })),
        ).toBe(JSON.stringify(once));
        expect(JSON.stringify(again.values)).toBe(JSON.stringify(once.values));
      }),
    );
  });

  it('takes reasons of those who tell, for one field or for all', () => {
    expect(
      conformFacts(
        { fields: fields.slice(0, 2) },
        {
          values: { field0: null },
          reasons: { field0: 'no data', '*': 'down', x: 'y' },
        },
      ),
    ).toEqual({
      values: {},
      reasons: { field0: 'no data', '*': 'down' },
      wrong: [],
    });
  });

  it('does not take what is inherited for a fact', () => {
    const odd = [
      { name: 'constructor', type: 'string', description: '' },
    ] as const;
    expect(conformFacts({ fields: odd }, { values: {} })).toEqual({
      values: {},
      reasons: {},
      wrong: [],
    });
  });
});
