import { JsonObject } from '@backstage/types';
import { FactVariableDeclaration } from '@callboard/backstage-plugin-scorecards-common';
import { GivenFacts } from './GivenFacts';

const variables: FactVariableDeclaration[] = [
  {
    variable: 'slo',
    title: 'SLOs',
    fields: [
      { name: 'count', type: 'int', description: 'How many.' },
      { name: 'state', type: 'string', description: 'Of the worst.' },
    ],
  },
  {
    variable: 'pushed.ci',
    title: 'CI',
    fields: [{ name: 'passing', type: 'bool', description: 'So.' }],
  },
];

const X = 'component:default/x';
const Y = 'component:default/y';
const stored = {
  slo: { values: { count: 7, state: 'healthy' } },
  'pushed.ci': { values: { passing: false } },
};

const read = (given: JsonObject) =>
  GivenFacts.read(given, {
    variables,
    now: new Date('2026-03-01T12:00:00.000Z'),
  });
const values = (given: JsonObject, ref: string) => {
  const { slo, 'pushed.ci': ci } = read(given).over(ref, stored);
  return [slo?.values, ci?.values];
};

describe('GivenFacts', () => {
  it.each<[string, JsonObject, object[], object[]]>([
    [
      'nothing',
      {},
      [{ count: 7, state: 'healthy' }, { passing: false }],
      [{ count: 7, state: 'healthy' }, { passing: false }],
    ],
    [
      'a variable as a whole, for all',
      { slo: { count: 0 } },
      [{ count: 0 }, { passing: false }],
      [{ count: 0 }, { passing: false }],
    ],
    [
      'what is by entity before what is for all',
      { slo: { count: 0 }, [X]: { slo: { count: 1 } }, 'Component:Y': {} },
      [{ count: 1 }, { passing: false }],
      [{ count: 0 }, { passing: false }],
    ],
    [
      'pushed facts, in both spellings',
      { pushed: { ci: { passing: true } }, [Y]: { 'pushed.ci': {} } },
      [{ count: 7, state: 'healthy' }, { passing: true }],
      [{ count: 7, state: 'healthy' }, {}],
    ],
  ])('takes %s', (_, given, ofX, ofY) => {
    expect(read(given).warnings).toEqual([]);
    expect(values(given, X)).toEqual(ofX);
    expect(values(given, Y)).toEqual(ofY);
  });

  it('says that they were given, and what was not', () => {
    expect(read({ slo: { count: 0 } }).over(X, stored).slo).toEqual({
      values: { count: 0 },
      reasons: { '*': 'It is not among the facts that were given' },
      asOf: '2026-03-01T12:00:00.000Z',
      source: 'Given with the preview',
    });
  });

  it.each<[JsonObject, string]>([
    [{ slo: { count: 'x' } }, 'facts.slo.count wrong-type'],
    [{ slo: { cuont: 1 } }, 'facts.slo.cuont unknown-fact'],
    [{ slo: 7 }, 'facts.slo wrong-type'],
    [{ sol: { count: 1 } }, 'facts.sol unknown-fact'],
    [{ [X]: 7 }, `facts["${X}"] wrong-type`],
    [{ [X]: { slo: { count: 1.5 } } }, `facts["${X}"].slo.count wrong-type`],
    [{ pushed: { scan: {} } }, 'facts.pushed.scan unknown-fact'],
    [{ ['a:b:c/d/e']: 7 }, 'facts["a:b:c/d/e"] wrong-type'],
  ])('tells by path what it cannot use: %j', (given, told) => {
    expect(
      read(given).warnings.map(({ path, code }) => `${path} ${code}`),
    ).toEqual([told]);
  });

  it('makes unknown what is of a wrong type, with the reason, and nothing else', () => {
    const given = read({ slo: { count: 'x', state: 'burning' } });
    expect(given.over(X, stored).slo).toMatchObject({
      values: { state: 'burning' },
      reasons: { count: expect.stringContaining('expected int, found "x"') },
    });
    expect(given.warnings[0]?.message).toBe('expected int, found "x"');
  });
});
