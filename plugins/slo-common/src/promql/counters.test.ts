import { NotACounterError, promqlCountersOf, promqlTermsOf } from './counters';
import { parsePromql } from './parse';
import { printPromqlSelector } from './selector';

const read = (query: string) =>
  promqlCountersOf(parsePromql(query)).map(({ selector, factor }) =>
    factor === 1
      ? printPromqlSelector(selector)
      : `${factor} × ${printPromqlSelector(selector)}`,
  );

describe('promqlTermsOf', () => {
  it('adds up anything, recorded rates as well', () => {
    const terms = promqlTermsOf(parsePromql('job:a:rate5m + 2 * b'));
    expect(terms.map(({ factor }) => factor)).toEqual([1, 2]);
  });
});

describe('promqlCountersOf', () => {
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
    ['sum(a_bucket{le="1"})', ['a_bucket{le="1"}']],
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
    '{__name__="job:a:rate5m"}',
    'topk(3, a)',
    'histogram_quantile(0.9, a)',
  ])('refuses %s', query => {
    expect(() => read(query)).toThrow(NotACounterError);
  });

  it('names what stands in the way', () => {
    expect(() => read('sum(rate(a[5m]))')).toThrow(
      /^rate\(…\) does not show the deltas of each series: with counter: true, expected a counter such as/,
    );
    expect(() => read('sum(a[5m])')).toThrow(/^A range does/);
    expect(() => read('a - b')).toThrow(/^The operator - /);
  });
});
