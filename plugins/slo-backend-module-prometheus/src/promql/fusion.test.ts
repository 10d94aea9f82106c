import { parsePromql } from '@callboard/backstage-plugin-slo-common';
import { expressionCandidates, fillShape, selectorCandidates } from './fusion';

const fused = (query: string, values = ['x', 'y.z']) =>
  expressionCandidates(query, parsePromql(query)).map(({ shape }) =>
    fillShape(shape, values),
  );

describe('expressionCandidates', () => {
  it.each([
    ['m{s="x"}', 'm{s=~"x|y\\\\.z"}'],
    ['sum(m{s="x"})', 'sum by (s) (m{s=~"x|y\\\\.z"})'],
    [
      'sum by (a) (rate(m{s="x"}[5m]))',
      'sum by (a, s) (rate(m{s=~"x|y\\\\.z"}[5m]))',
    ],
    ['sum(m{s="x"}) by (s)', 'sum(m{s=~"x|y\\\\.z"}) by (s)'],
    [
      'sum by ("5xx") (m{"s.t"="x"})',
      'sum by ("5xx", "s.t") (m{"s.t"=~"x|y\\\\.z"})',
    ],
    [
      'histogram_quantile(0.9, sum by (le) (rate(m{s="x"}[5m])))',
      'histogram_quantile(0.9, sum by (le, s) (rate(m{s=~"x|y\\\\.z"}[5m])))',
    ],
    [
      'sum(a{s="x"}) / on() sum(b{s="x"})',
      'sum by (s) (a{s=~"x|y\\\\.z"}) / on(s) sum by (s) (b{s=~"x|y\\\\.z"})',
    ],
    [
      'time() - max(m{s="x"} offset 5m)',
      'time() - max by (s) (m{s=~"x|y\\\\.z"} offset 5m)',
    ],
    [
      'sum(a{s="x"} unless ignoring(k) b{s="x"})',
      'sum by (s) (a{s=~"x|y\\\\.z"} unless ignoring(k) b{s=~"x|y\\\\.z"})',
    ],
  ])('%s', (query, expected) => {
    expect(fused(query)).toEqual([expected]);
  });

  it.each([
    'sum without (a) (m{s="x"})',
    'topk(1, m{s="x"})',
    'quantile(0.9, m{s="x"})',
    'absent(m{s="x"})',
    'absent_over_time(m{s="x"}[5m])',
    'vector(scalar(m{s="x"}))',
    'sum(m{s="x"}) or vector(0)',
    'label_replace(m{s="x"}, "a", "$1", "s", "(.*)")',
    'a{s="x"} * on(s) group_left(k) b{s="x"}',
    'sum(a{s="x"}) / ignoring(s) sum(b{s="x"})',
    'sum(a{s="x"}) / sum(b)',
    'sum(a{s="x"}) / sum(b{s="y"})',
    'sum(a{s="x",s!="y"})',
    'sum(a{s=~"x"})',
    'sum(a{s=""})',
    'sum(a{le="1"})',
    'sum({__name__="a"})',
    'sort(m{s="x"})',
    'clamp_max(m{s="x"}, scalar(n{s="x"}))',
  ])('is not sure of %s', query => {
    expect(fused(query)).toEqual([]);
  });

  it('offers each matcher that all selectors share', () => {
    const query = 'sum(a{s="x",t="u"}) / sum(b{t="u",s="x"})';
    expect(
      expressionCandidates(query, parsePromql(query)).map(c => c.label),
    ).toEqual(['s', 't']);
  });
});

describe('selectorCandidates', () => {
  const matcher = (label: string, value: string) => ({
    label,
    op: '=' as const,
    value,
  });

  it('is the same for selectors that differ in one value', () => {
    const [a, b] = ['x', 'y'].map(value => {
      const matchers = [matcher('s', value), matcher('t', 'u')];
      return selectorCandidates({ name: 'm', matchers });
    });
    expect(a?.map(c => c.label)).toEqual(['s', 't']);
    expect(a?.[0]?.shape).toBe(b?.[0]?.shape);
    expect(a?.[1]?.shape).not.toBe(b?.[1]?.shape);
  });

  it('wants to know the name of the metric', () => {
    const matchers = [matcher('s', 'x')];
    expect(selectorCandidates({ matchers })).toEqual([]);
  });
});
