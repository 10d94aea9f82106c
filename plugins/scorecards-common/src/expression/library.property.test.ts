import { Environment } from '@marcbachmann/cel-js';
import fc from 'fast-check';
import { say } from '../__testUtils__/expressions';

const library = new Environment();

/** Expressions of type bool over literals alone, so that the library can evaluate them, too. */
const { bool } = fc.letrec<{
  bool: string;
  int: string;
  text: string;
  list: string;
}>(tie => ({
  bool: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom('true', 'false'),
    fc
      .tuple(
        tie('int'),
        fc.constantFrom('==', '!=', '<', '<=', '>', '>='),
        tie('int'),
      )
      .map(parts => `(${parts.join(' ')})`),
    fc
      .tuple(tie('text'), fc.constantFrom('==', '!=', '<', '>='), tie('text'))
      .map(parts => `(${parts.join(' ')})`),
    fc
      .tuple(tie('bool'), fc.constantFrom('&&', '||', '==', '!='), tie('bool'))
      .map(parts => `(${parts.join(' ')})`),
    tie('bool').map(part => `!(${part})`),
    fc
      .tuple(tie('bool'), tie('bool'), tie('bool'))
      .map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc
      .tuple(
        tie('list'),
        fc.constantFrom('all', 'exists', 'exists_one'),
        tie('int'),
      )
      .map(([list, macro, int]) => `${list}.${macro}(x, 6 / x > ${int})`),
    fc
      .tuple(tie('int'), tie('list'))
      .map(([int, list]) => `(${int} in ${list})`),
    fc
      .tuple(tie('list'), tie('list'))
      .map(([a, b]) => `(${a}.filter(x, x > 0).map(x, x + 1) == ${b})`),
    fc
      .tuple(
        tie('text'),
        fc.constantFrom('startsWith', 'contains'),
        tie('text'),
      )
      .map(([a, method, b]) => `${a}.${method}(${b})`),
  ),
  int: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc
      .integer({ min: -3, max: 3 })
      .map(int => (int < 0 ? `(${int})` : `${int}`)),
    fc
      .tuple(tie('int'), fc.constantFrom('+', '-', '*', '/', '%'), tie('int'))
      .map(parts => `(${parts.join(' ')})`),
    tie('text').map(text => `size(${text})`),
  ),
  text: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    fc.constantFrom('""', '"a"', '"ab"'),
    fc.tuple(tie('text'), tie('text')).map(([a, b]) => `(${a} + ${b})`),
  ),
  list: fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 3 })
    .map(ints => `[${ints.join(', ')}]`),
}));

function libraryJudgement(source: string): string {
  try {
    return library.evaluate(source) ? 'pass' : 'fail';
  } catch {
    return 'unknown';
  }
}

describe('evaluation', () => {
  it('says what the library says, where the library fails unknown', () => {
    fc.assert(
      fc.property(bool, source => {
        expect(say(source).replace(/:.*/, '')).toBe(libraryJudgement(source));
      }),
      { numRuns: 1000 },
    );
  });
});
