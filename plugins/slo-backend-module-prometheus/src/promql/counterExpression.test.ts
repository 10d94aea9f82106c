import { NotACounterError, parseCounterExpression } from './counterExpression';
import { printSelector, siblingSelector } from './selector';

const read = (query: string) =>
  parseCounterExpression(query).map(({ selector, factor }) =>
    factor === 1
      ? printSelector(selector)
      : `${factor} × ${printSelector(selector)}`,
  );

describe('parseCounterExpression', () => {
  it.each([
    ['a', ['a']],
    ['{__name__="a"}', ['{__name__="a"}']],
    ['{"a.b", c="d"}', ['{__name__="a.b",c="d"}']],
    ['a{}', ['a']],
    ['a{ b = "c" , d!~\'e|f\' , }', ['a{b="c",d!~"e|f"}']],
    ['a{b="x}\\"[5m]"}', ['a{b="x}\\"[5m]"}']],
    ['sum(a)', ['a']],
    ['SUM (a)', ['a']],
    ['sum by (b, c) (a)', ['a']],
    ['sum(a) by (b)', ['a']],
    ['sum without () (a)', ['a']],
    ['sum(a) + sum(b) + c', ['a', 'b', 'c']],
    ['sum(a + (b))', ['a', 'b']],
    ['sum # all of them\n(a)', ['a']],
    ['job:a:sum{b="c"}', ['job:a:sum{b="c"}']],
    ['by{x="y"}', ['by{x="y"}']],
    ['sum(a) * 1e3 + 2 * b / 4', ['1000 × a', '0.5 × b']],
    [
      'sum(a_bucket{le="1"})',
      ['a_bucket{le=~"1(\\\\.0*)?|1(\\\\.0*)?[eE]\\\\+?0*0"}'],
    ],
  ])('reads %s', (query, expected) => {
    expect(read(query)).toEqual(expected);
  });

  it.each([
    'rate(a[5m])',
    'sum(rate(a[5m]))',
    'sum(increase(a[5m]))',
    'avg(a)',
    'a[5m]',
    'a offset 5m',
    'a @ 1609746000',
    'a - b',
    'a * -2',
    'a * 0',
    'a * b',
    '2 / a',
    'a + 5',
    'a + on(x) b',
    'a % 2',
    'max(a)',
    'count(a)',
    'a[5m:1m]',
    'sum(delta(a[5m]))',
    'a or b',
    'a / b',
    '-a',
    '5',
    'job:a:rate5m',
    'sum(job:a:ratio{b="c"})',
    'topk(3, a)',
    'histogram_quantile(0.9, a)',
  ])('refuses %s', query => {
    expect(() => parseCounterExpression(query)).toThrow(NotACounterError);
  });

  it('names what stands in the way', () => {
    expect(() => parseCounterExpression('sum(rate(a[5m]))')).toThrow(
      /^rate\(…\) does not show the deltas of each series: with counter: true, expected a counter such as/,
    );
    expect(() => parseCounterExpression('sum(a[5m])')).toThrow(/^A range does/);
    expect(() => parseCounterExpression('a - b')).toThrow(/^The operator - /);
  });
});

describe('siblingSelector', () => {
  it.each([
    ['a{job="x",code=~"5.."}', 'a{job="x",code!=""}'],
    ['a{status="500",code="500"}', 'a{status!="",code!=""}'],
    ['a{code!="200",code!="201"}', 'a{code!=""}'],
    ['a{job="x"}', undefined],
  ])('of %s is %s', (query, expected) => {
    const [term] = parseCounterExpression(query);
    const sibling = siblingSelector(term?.selector ?? { matchers: [] });
    expect(sibling && printSelector(sibling)).toBe(expected);
  });
});
