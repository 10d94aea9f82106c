import { countExpression } from './counts';
import { gaugeExpression } from './gauges';

const counts = (text: string, counter = false) =>
  countExpression(text, { width: 300, counter }).text;
const gauge = (text: string, interval?: number) =>
  gaugeExpression(text, 300, interval).expression.text;

describe('countExpression', () => {
  const fixed = '.as_count().rollup(sum, 300).fill(null)';
  it.each([
    ['sum:hits{*}', `sum:hits{*}${fixed}`],
    ['sum:hits{*}.as_count()', `sum:hits{*}${fixed}`],
    ['sum:hits{a:b,!c:d} by {host}', `sum:hits{a:b,!c:d} by {host}${fixed}`],
    ['sum:hits{*}.as_count().rollup(sum, 60)', `sum:hits{*}${fixed}`],
    ['sum:hits{*}.as_count().rollup(sum)', `sum:hits{*}${fixed}`],
    [
      'sum:hits{*}.as_count().fill(zero)',
      'sum:hits{*}.as_count().rollup(sum, 300).fill(zero)',
    ],
    ['count:trace.http{env:prod}', `count:trace.http{env:prod}${fixed}`],
    [
      'count(v: v<=0.5):trace.http{*}.as_count()',
      `count(v: v<=0.5):trace.http{*}${fixed}`,
    ],
    [
      'default_zero(sum:a{*}.as_count()) + sum:b-c{x:y}',
      'default_zero(sum:a{*}.as_count().rollup(sum, 300)) + sum:b-c{x:y}.as_count().rollup(sum, 300)',
    ],
  ])('makes counts of %s', (text, expected) => {
    expect(counts(text)).toBe(expected);
  });

  it.each([
    ['avg:hits{*}', 'not-a-count'],
    ['hits{*}', 'not-a-count'],
    ['sum:hits{*}.as_rate()', 'not-a-count'],
    ['sum:hits{*}.rollup(avg, 60)', 'not-a-count'],
    ['sum:a{*} / sum:b{*}', 'not-a-count'],
    ['cumsum(sum:a{*})', 'not-a-count'],
    ['sum:a{*}.fill(linear)', 'interpolates'],
    ['sum:a{*}.fill(last, 60)', 'interpolates'],
    ['sum:a{*},sum:b{*}', 'several-queries'],
    ['hello', 'not-a-query'],
  ])('refuses %s as %s', (text, code) => {
    expect(() => counts(text)).toThrow(
      expect.objectContaining({ data: 'invalid', code }),
    );
  });

  it('takes counter: true only where the query says that it is a count', () => {
    expect(counts('sum:hits{*}.as_count()', true)).toBe(`sum:hits{*}${fixed}`);
    expect(() => counts('sum:hits{*}', true)).toThrow(
      expect.objectContaining({ code: 'counter-needs-as-count' }),
    );
  });
});

describe('gaugeExpression', () => {
  it.each([
    ['avg:cpu{*}', undefined, 'avg:cpu{*}.rollup(avg, 60).fill(null)'],
    ['max:cpu{*}.rollup(max)', 30, 'max:cpu{*}.rollup(max, 30).fill(null)'],
    [
      'max:cpu{*}.rollup(max, 100)',
      undefined,
      'max:cpu{*}.rollup(max, 100).fill(null)',
    ],
    ['p95:trace.http{*}', undefined, 'p95:trace.http{*}.rollup(60).fill(null)'],
    [
      'sum:errors{*}.as_count() / sum:hits{*}.as_count()',
      300,
      'sum:errors{*}.as_count().rollup(sum, 300).fill(null) / sum:hits{*}.as_count().rollup(sum, 300).fill(null)',
    ],
    [
      'clamp_max(avg:a{*}, 5)',
      undefined,
      'clamp_max(avg:a{*}.rollup(avg, 60).fill(null), 5)',
    ],
  ])('makes steps of %s at %s s', (text, interval, expected) => {
    expect(gauge(text, interval)).toBe(expected);
  });

  it.each([
    ['avg:a{*}.rollup(avg, 60) / avg:b{*}.rollup(avg, 20)', 'bad-interval'],
    ['avg:a{*}.rollup(avg, 90)', 'bad-interval'],
    ['avg:a{*}.rollup(avg, 3600)', 'bad-interval'],
    ['avg:a{*}.fill(last)', 'interpolates'],
    ['avg:a{*}, avg:b{*}', 'several-queries'],
  ])('refuses %s as %s', (text, code) => {
    expect(() => gauge(text)).toThrow(
      expect.objectContaining({ data: 'invalid', code }),
    );
  });
});
