import { FactSet } from '@callboard/backstage-plugin-scorecards-common';
import fc from 'fast-check';
import { isAsKept } from './isAsKept';
import { toKept } from './keptFacts';

const declaration = {
  variable: 'x',
  title: 'X',
  fields: [
    { name: 'a', type: 'string', description: '' },
    { name: 'b', type: 'list<string>', description: '' },
    { name: 'c', type: 'map<string, int>', description: '' },
    { name: 'constructor', type: 'int', description: '' },
  ],
} as const;

const text = fc.constantFrom('', 'x', 'y');
const facts: fc.Arbitrary<FactSet> = fc.record(
  {
    values: fc.record(
      {
        a: fc.oneof(text, fc.constantFrom(null, 1)),
        b: fc.oneof(fc.array(text, { maxLength: 2 }), text),
        c: fc.oneof(
          fc.dictionary(text, fc.constantFrom(0, 1, -0, 1.5), { maxKeys: 2 }),
          fc.constant(null),
        ),
        constructor: fc.constantFrom(0, 1),
        other: text,
      },
      { requiredKeys: [] },
    ),
    reasons: fc.dictionary(fc.constantFrom('a', 'b', '*', 'other'), text),
    stale: fc.boolean(),
    source: text,
    link: text,
  },
  { requiredKeys: ['values'] },
);

describe('isAsKept', () => {
  it('holds only for what would be kept in the same words', () => {
    fc.assert(
      fc.property(facts, facts, (told, before) => {
        const kept = toKept(declaration, before);
        const isSame = toKept(declaration, told).digest === kept.digest;
        expect(isSame || !isAsKept(told, kept.held)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('holds for what is told again in its own types', () => {
    fc.assert(
      fc.property(facts, told => {
        const kept = toKept(declaration, told);
        const again = { ...told, ...kept.held.kept };
        expect(isAsKept(again, kept.held)).toBe(true);
      }),
    );
  });
});
