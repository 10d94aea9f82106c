import fc from 'fast-check';
import { readRuleQuery } from '../promql/RuleQuery';
import { satisfies } from '../promql/satisfies';
import { pickSeries } from './pickSeries';

const selectors = (query: string) => readRuleQuery(query).selectors;
const pick = (...queries: string[]) =>
  pickSeries(queries.map(selectors))?.map(
    ({ text, hits }) => `${hits.join('')} ${text}`,
  );

describe('pickSeries', () => {
  it.each([
    [
      ['a{code=~"5.."}', 'a'],
      ['11 a{code="500"}', '01 a'],
    ],
    [
      ['a{code!~"502|504"}', 'a{job="x"}'],
      ['10 a', '11 a{job="x"}', '01 a{code="502",job="x"}'],
    ],
    [
      ['a{le="0.4"}', 'b'],
      ['10 a{le="0.4"}', '01 b'],
    ],
    [
      ['a{b!=""}', '{__name__="a"}'],
      ['11 a{b="x"}', '01 a'],
    ],
    [['{"a.b",c="d"}'], ['1 {__name__="a.b",c="d"}']],
    [['a{"c.d"="e"}'], ['1 a{"c.d"="e"}']],
    [['a + a', 'a'], ['21 a']],
  ])('finds series for %j', (queries, expected) => {
    expect(pick(...queries)?.sort()).toEqual(expected.sort());
  });

  it.each([['{job="x"}'], ['{__name__=~"a|b"}'], ['a{b=~"(?P<x>y)"}']])(
    'gives up on %s',
    query => {
      expect(pick(query)).toBeUndefined();
    },
  );

  it('spends no time on patterns that JavaScript could take for ever on', () => {
    const long = 'a'.repeat(60);
    expect(pick(`a{b=~"(a+)+",c="x"}`, `a{b="${long}!"}`)).toEqual([]);
    expect(pick(`a{b=~"${'a?'.repeat(30)}${'a'.repeat(30)}"}`)).toEqual([]);
    expect(pick('a{b=~".*v1.*users.*"}')).toHaveLength(1);
  });

  it('makes up only what its selectors match', () => {
    const value = fc.constantFrom(
      '',
      'a',
      '5..',
      '4.*|x',
      '[a-c]+',
      '\\d+',
      'b?',
    );
    const op = fc.constantFrom('=', '!=', '=~', '!~');
    const matcher = fc
      .tuple(fc.constantFrom('l', 'm'), op, value)
      .map(([label, how, text]) => `${label}${how}${JSON.stringify(text)}`);
    fc.assert(
      fc.property(fc.array(matcher, { maxLength: 3 }), matchers => {
        const [selector] = selectors(`metric{${matchers.join(',')}}`);
        const [series] = (selector && pickSeries([[selector]])) ?? [];
        const [made] = series ? selectors(series.text) : [];
        const labels = new Map(made?.matchers.map(m => [m.label, m.value]));
        expect(
          !made ||
            selector?.matchers.every(m =>
              satisfies(labels.get(m.label) ?? '', m),
            ),
        ).toBe(true);
      }),
    );
  });
});
