import { Entity } from '@backstage/catalog-model';
import {
  compileScorecard,
  CompiledScorecard,
  toExpressionContext,
} from '@callboard/backstage-plugin-scorecards-common';
import { check, scorecard } from './__testUtils__/scorecards';
import { EvaluationMemo } from './EvaluationMemo';

const NOW = new Date('2026-03-01T12:00:00.000Z');
const MINUTE_MS = 60_000;
const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'x' },
};
const variables = [
  {
    variable: 'svc',
    title: 'Service',
    fields: [
      { name: 'a', type: 'int' as const, description: 'A number.' },
      { name: 'at', type: 'timestamp' as const, description: 'When.' },
    ],
  },
];
const few = { values: { a: 0, at: '2026-03-01T11:00:00.000Z' } };
const many = { values: { a: 2, at: '2026-03-01T11:00:00.000Z' } };

function compiled(...expressions: string[]): CompiledScorecard {
  const checks = expressions.map((expression, n) =>
    check(`c${n}`, {
      expression,
      ...(n === 1 && { effectiveFrom: '2026-03-02' }),
    }),
  );
  const { compiled: ready } = compileScorecard(
    scorecard({ checks }),
    variables,
  );
  if (!ready) throw new Error('It does not compile');
  return ready;
}

/** Evaluates, and says whether it was done anew. */
function setUp(standard: CompiledScorecard) {
  const memo = EvaluationMemo.create();
  return (
    svc: typeof few,
    minutes: number,
    { waived = [] as string[], of = entity } = {},
  ) => {
    let anew = false;
    const { codes } = memo.evaluate({
      compiled: standard,
      entity: of,
      facts: { svc },
      waived: new Set(waived),
      now: new Date(NOW.getTime() + minutes * MINUTE_MS),
      context: () => {
        anew = true;
        return toExpressionContext(variables, { svc });
      },
    });
    return [codes, anew];
  };
}

describe('EvaluationMemo', () => {
  it('remembers until something that was read is another', () => {
    const evaluate = setUp(compiled('svc.a > 1'));
    expect(evaluate(few, 0)).toEqual(['f', true]);
    expect(evaluate(few, 1)).toEqual(['f', false]);
    // As old facts that could not be read again.
    expect(evaluate({ ...few }, 2)).toEqual(['f', false]);
    expect(evaluate(many, 3)).toEqual(['p', true]);
    expect(evaluate(few, 4)).toEqual(['f', true]);
    expect(evaluate(few, 5, { waived: ['c0'] })).toEqual(['w', true]);
    expect(evaluate(few, 6, { waived: ['c0'] })).toEqual(['w', false]);
    expect(evaluate(few, 7, { of: { ...entity } })).toEqual(['f', true]);
  });

  it('evaluates anew when a check comes into effect, or the clock went back', () => {
    const evaluate = setUp(compiled('svc.a > 1', 'svc.a > 0'));
    expect(evaluate(few, 0)).toEqual(['fF', true]);
    expect(evaluate(few, 12 * 60 - 1)).toEqual(['fF', false]);
    expect(evaluate(few, 12 * 60)).toEqual(['ff', true]);
    expect(evaluate(few, 0)).toEqual(['fF', true]);
  });

  it('remembers nothing that depends on the time', () => {
    const evaluate = setUp(compiled("now - svc.at < duration('90m')"));
    expect(evaluate(few, 0)).toEqual(['p', true]);
    expect(evaluate(few, 31)).toEqual(['f', true]);
  });
});
