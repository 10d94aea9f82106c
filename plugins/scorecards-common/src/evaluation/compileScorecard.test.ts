import { VARIABLES } from '../__testUtils__/variables';
import { Check, Scorecard } from '../model';
import { compileScorecard, ruleDigestOf } from './compileScorecard';

const check: Check = {
  id: 'a',
  title: 'A',
  level: 'bronze',
  weight: 1,
  expression: 'slo.count > 0',
};

const scorecard = (...changes: Partial<Check>[]): Scorecard => ({
  ref: 'scorecard:default/ready',
  title: 'Ready',
  owner: 'group:default/platform',
  levels: ['bronze'],
  checks: changes.map((change, index) => ({
    ...check,
    id: `c${index}`,
    ...change,
  })),
});

describe('compileScorecard', () => {
  it('tells the facts of the checks and of all of them', () => {
    const { compiled, errors } = compileScorecard(
      scorecard({}, { expression: 'slo.count > 0 && slo.isMet' }),
      VARIABLES,
    );
    expect(errors).toEqual([]);
    expect(compiled?.checks.map(({ facts }) => facts)).toEqual([
      ['slo.count'],
      ['slo.count', 'slo.isMet'],
    ]);
    expect(compiled?.facts).toEqual(['slo.count', 'slo.isMet']);
  });

  it('tells all issues by path', () => {
    const { compiled, errors } = compileScorecard(
      scorecard(
        { expression: 'slo.cuont > 0' },
        {},
        { expression: 'slo.count' },
        { expression: 'slo.count >' },
      ),
      VARIABLES,
    );
    expect(compiled).toBeUndefined();
    expect(errors).toEqual([
      {
        document: 0,
        path: 'spec.checks[0].expression',
        code: 'unknown-fact',
        message:
          'expected a declared fact, did you mean slo.count?, found "slo.cuont"',
      },
      {
        document: 0,
        path: 'spec.checks[2].expression',
        code: 'wrong-type',
        message: 'expected true or false, found "int"',
      },
      {
        document: 0,
        path: 'spec.checks[3].expression',
        code: 'invalid-expression',
        message: expect.stringMatching(/^expected a CEL expression/),
      },
    ]);
  });
});

describe('ruleDigestOf', () => {
  it.each<[string, Partial<Check>, boolean]>([
    ['the expression', { expression: 'slo.count > 1' }, true],
    ['the filter', { filter: { kind: 'component' } }, true],
    ['the level', { level: 'silver' }, true],
    ['the weight', { weight: 2 }, true],
    ['the day', { effectiveFrom: '2026-10-01' }, true],
    ['words', { title: 'B', why: 'because', fix: { text: 'do' } }, false],
  ])('sees that %s changed', (_what, change, isOther) => {
    const digest = ruleDigestOf({ ...check, ...change });
    expect(digest !== ruleDigestOf(check)).toBe(isOther);
  });
});
