import { parse } from 'yaml';
import { SloDefinition } from '../../model';
import { indicators, objective, slo } from '../__testUtils__/definitions';
import { generateRules } from '../generateRules';

const named = (name: string, indicator: keyof typeof indicators) =>
  slo([objective(indicators[indicator])], { ref: `slo:default/${name}` });

interface MadeTest {
  name: string;
  input_series: { series: string }[];
  alert_rule_test: { alertname: string }[];
}

function testsOf(...definitions: SloDefinition[]): MadeTest[] {
  const files = generateRules(definitions);
  return parse('tests' in files ? files.tests : '').tests;
}

describe('tests of several SLOs', () => {
  it('run side by side where none hears what is fed for another', () => {
    const a = testsOf(named('a', 'good counters'));
    const b = testsOf(named('b', 'good counts'));
    const both = testsOf(
      named('a', 'good counters'),
      named('b', 'good counts'),
    );
    expect(both).toHaveLength(Math.max(a.length, b.length));
    const expected = (tests: MadeTest[]) =>
      tests.flatMap(test => test.alert_rule_test).length;
    expect(expected(both)).toBe(expected(a) + expected(b));
    for (const { input_series } of both) {
      const fed = input_series.map(({ series }) => series);
      expect(new Set(fed).size).toBe(fed.length);
    }
  });

  it('run one after the other where two ask for the same series', () => {
    const a = testsOf(named('a', 'good counters'));
    const both = testsOf(
      named('a', 'good counters'),
      named('b', 'bad counters'),
    );
    expect(both.length).toBeGreaterThan(1.5 * a.length);
    expect(both.every(({ name }) => !name.includes('; '))).toBe(true);
  });
});
