import { NotACounterError, parseCounterExpression } from './counterExpression';
import { printSelector, siblingSelector } from './selector';

const read = (query: string) =>
  parseCounterExpression(query).map(printSelector);

describe('parseCounterExpression', () => {
  it.each([
    ['a', ['a']],
    ['{__name__="a"}', ['{__name__="a"}']],
    ['{"a.b", c="d"}', ['{__name__="a.b",c="d"}']],
    ['a{}', ['a']],
    ['a{ b = "c" , d!~\'e|f\' , }', ['a{b="c",d!~\'e|f\'}']],
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
    ['sum', ['sum']],
    ['by{x="y"}', ['by{x="y"}']],
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
    'a * 2',
    'a or b',
    'a / b',
    '-a',
    '5',
    'sum(a',
    'sum(a))',
    'sum by (b a)',
    'sum by (b',
    'a{b}',
    'a{b="c"',
    'a{b=c}',
    'a{b>"c"}',
    'a b',
    'a +',
    '',
    'job:a:rate5m',
    'sum(job:a:ratio{b="c"})',
    'topk(3, a)',
    'histogram_quantile(0.9, a)',
    'a{b="unclosed}',
  ])('refuses %s', query => {
    expect(() => parseCounterExpression(query)).toThrow(NotACounterError);
  });

  it('names what stands in the way', () => {
    expect(() => parseCounterExpression('sum(rate(a[5m]))')).toThrow(
      /^rate\(…\) does not show the deltas of each series: with counter: true, expected a counter such as/,
    );
    expect(() => parseCounterExpression('sum(a[5m])')).toThrow(
      /^The range \[5m\] is not a counter/,
    );
    expect(() => parseCounterExpression('sum(a))')).toThrow(
      /^Unexpected "\)" at character 7/,
    );
  });
});

describe('siblingSelector', () => {
  it.each([
    ['a{job="x",code=~"5.."}', 'a{job="x",code!=""}'],
    ['a{status="500",code="500"}', 'a{status!="",code!=""}'],
    ['a{code!="200",code!="201"}', 'a{code!=""}'],
    ['a{job="x"}', undefined],
  ])('of %s is %s', (query, expected) => {
    const [selector = { matchers: [] }] = parseCounterExpression(query);
    const sibling = siblingSelector(selector);
    expect(sibling && printSelector(sibling)).toBe(expected);
  });
});
