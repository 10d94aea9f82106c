import { parsePromql } from './parse';
import {
  printPromqlLabel,
  printPromqlSelector,
  promqlMetricOf,
} from './selector';

const selectorOf = (query: string) => {
  const expr = parsePromql(query);
  return expr.kind === 'selector' ? expr : { matchers: [] };
};

describe('printPromqlSelector', () => {
  it.each([
    ['a', 'a'],
    ['{}', '{}'],
    ["a{ b = 'c\"' , }", 'a{b="c\\""}'],
    ['{"a.b", "c.d"!~`e\\d`}', '{__name__="a.b","c.d"!~"e\\\\d"}'],
  ])('prints %s as %s', (query, printed) => {
    expect(printPromqlSelector(selectorOf(query))).toBe(printed);
    expect(printPromqlSelector(selectorOf(printed))).toBe(printed);
  });
});

describe('promqlMetricOf', () => {
  it.each([
    ['a{b="c"}', 'a'],
    ['{"a.b"}', 'a.b'],
    ['{__name__=~"a"}', undefined],
  ])('of %s is %s', (query, name) => {
    expect(promqlMetricOf(selectorOf(query))).toBe(name);
  });
});

describe('printPromqlLabel', () => {
  it.each([
    ['job', 'job'],
    ['5xx', '"5xx"'],
    ['a.b', '"a.b"'],
  ])('writes %s as %s', (label, printed) => {
    expect(printPromqlLabel(label)).toBe(printed);
  });
});
