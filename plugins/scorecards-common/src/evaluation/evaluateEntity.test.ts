import { NOW } from '../__testUtils__/expressions';
import { FACTS, VARIABLES } from '../__testUtils__/variables';
import { toExpressionContext } from '../expression';
import { Check, Scorecard } from '../model';
import { CompiledScorecard, compileScorecard } from './compileScorecard';
import { evaluateEntity } from './evaluateEntity';
import { evidenceOf, reasonOf } from './explain';

const entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'web', labels: { 'callboard.dev/tier': '1' } },
  spec: { type: 'service' },
};

const check = (id: string, expression: string, more: Partial<Check> = {}) => ({
  id,
  title: id,
  level: 'bronze',
  weight: 1,
  expression,
  ...more,
});

function compiled(...checks: Check[]): CompiledScorecard {
  const scorecard: Scorecard = {
    ref: 'scorecard:default/ready',
    title: 'Ready',
    owner: 'group:default/platform',
    filter: { kind: 'component', 'spec.type': { $in: ['service'] } },
    levels: ['bronze', 'silver'],
    checks,
  };
  const made = compileScorecard(scorecard, VARIABLES);
  if (!made.compiled) {
    throw new Error(JSON.stringify(made.errors));
  }
  return made.compiled;
}

const many = compiled(
  check('pass', 'slo.count > 0', { weight: 2 }),
  check('fail', 'slo.isMet', { level: 'silver' }),
  check('unknown', 'pushed.ci.passing', { level: 'silver', weight: 3 }),
  check('waived', 'slo.isMet', { level: 'silver', weight: 4 }),
  check('unknown-waived', 'pushed.ci.passing', { level: 'silver' }),
  check('filtered', 'slo.count > 0', {
    filter: { 'metadata.labels.callboard.dev/tier': '2' },
  }),
  check('soon-pass', 'slo.count > 0', { effectiveFrom: '2026-03-04' }),
  check('soon-fail', 'slo.isMet', { effectiveFrom: '2026-03-04' }),
  check('soon-unknown', 'pushed.ci.passing', { effectiveFrom: '2026-03-04' }),
  check('today', 'slo.isMet == false', { effectiveFrom: '2026-03-03' }),
);
const waived = new Set(['waived', 'unknown-waived', 'pass', 'soon-fail']);

describe('evaluateEntity', () => {
  it('says of each check what it says, and judges', () => {
    expect(
      evaluateEntity({
        compiled: many,
        entity,
        facts: FACTS,
        waived,
        now: NOW,
      }),
    ).toEqual({
      codes: 'pfuwwnPFUp',
      standing: 1,
      passed: 3,
      waived: 5,
      unknown: 3,
      applicable: 12,
    });
  });

  it('takes a context that was made before, for its own instant', () => {
    const context = toExpressionContext(VARIABLES, FACTS);
    const old = compiled(check('old', "now - slo.since > duration('48h')"));
    const at = (now: string) =>
      evaluateEntity({
        compiled: old,
        entity,
        facts: FACTS,
        context,
        waived: new Set(),
        now: new Date(now),
      }).codes;
    expect(at('2026-03-02T00:00:00Z')).toBe('f');
    expect(at('2026-03-04T00:00:00Z')).toBe('p');
    expect(
      old.checks[0]?.evaluate(toExpressionContext(VARIABLES, FACTS)),
    ).toMatchObject({ status: 'unknown' });
  });

  it('filters entities as the catalog does', () => {
    expect(many.appliesTo(entity)).toBe(true);
    expect(many.appliesTo({ ...entity, kind: 'API' })).toBe(false);
  });
});

describe('reasonOf', () => {
  it.each([
    ['pass', 'p', undefined],
    ['fail', 'f', undefined],
    [
      'unknown',
      'u',
      'pushed.ci.passing is unknown: nothing is known of pushed.ci',
    ],
    [
      'unknown-waived',
      'w',
      'pushed.ci.passing is unknown: nothing is known of pushed.ci',
    ],
    ['waived', 'w', undefined],
    ['filtered', 'n', 'the filter of the check leaves it out'],
    ['soon-fail', 'F', 'in effect from 2026-03-04 on'],
  ])('tells of %s', (id, code, reason) => {
    const found = many.checks.find(one => one.check.id === id);
    const context = toExpressionContext(VARIABLES, FACTS, NOW);
    expect(found && reasonOf(found, code, context)).toBe(reason);
  });
});

describe('evidenceOf', () => {
  it('has what is known of each fact', () => {
    const [one] = compiled(
      check(
        'all',
        'slo.budgetRemaining > 0 && pushed.scan.findings == 0 && pushed.ci.passing',
      ),
    ).checks;
    expect(one && evidenceOf(one, FACTS)).toEqual([
      {
        fact: 'slo.budgetRemaining',
        value: 0.25,
        type: 'double',
        unit: 'ratio 0..1',
        source: 'prometheus',
        asOf: '2026-03-01T12:00:00.000Z',
        link: '/slos',
      },
      {
        fact: 'pushed.scan.findings',
        value: null,
        type: 'int',
        reason: 'the scanner has not run',
      },
      {
        fact: 'pushed.ci.passing',
        value: null,
        type: 'bool',
        reason: 'nothing is known of pushed.ci',
      },
    ]);
  });

  it('says why a value is stale', () => {
    const [one] = compiled(
      check('a', 'slo.count > 0 && slo.names != []'),
    ).checks;
    const facts = {
      slo: {
        values: { count: 1 },
        reasons: { '*': 'Prometheus is away', names: 'no names.' },
        stale: true,
      },
    };
    expect(one && evidenceOf(one, facts)).toEqual([
      {
        fact: 'slo.count',
        value: 1,
        type: 'int',
        stale: true,
        reason: 'Prometheus is away',
      },
      {
        fact: 'slo.names',
        value: null,
        type: 'list',
        stale: true,
        reason: 'no names',
      },
    ]);
  });
});
