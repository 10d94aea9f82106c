import {
  parsePromql,
  printPromqlSelector,
  promqlCountersOf,
} from '@callboard/backstage-plugin-slo-common';
import { siblingSelector, withNumericLes } from './selector';

const selectorOf = (query: string) => {
  const [term] = promqlCountersOf(parsePromql(query));
  return term?.selector ?? { matchers: [] };
};

describe('siblingSelector', () => {
  it.each([
    ['a{job="x",code=~"5.."}', 'a{job="x",code!=""}'],
    ['a{status="500",code="500"}', 'a{status!="",code!=""}'],
    ['a{code!="200",code!="201"}', 'a{code!=""}'],
    ['a{job="x"}', undefined],
  ])('of %s is %s', (query, expected) => {
    const sibling = siblingSelector(selectorOf(query));
    expect(sibling && printPromqlSelector(sibling)).toBe(expected);
  });
});

describe('withNumericLes', () => {
  it.each([
    ['a{le="1",b="1"}', 'a{le=~"1(\\\\.0*)?|1(\\\\.0*)?[eE]\\\\+?0*0",b="1"}'],
    ['a{le=~"1"}', 'a{le=~"1"}'],
  ])('reads %s as %s', (query, expected) => {
    expect(printPromqlSelector(withNumericLes(selectorOf(query)))).toBe(
      expected,
    );
  });
});
