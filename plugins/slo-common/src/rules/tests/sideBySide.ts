import { parsePromql, promqlMetricOf, PromqlSelector } from '../../promql';
import { SloRules } from '../buildSloRules';
import { isMatchable } from '../promql/satisfies';
import { RuleTest } from './expectation';
import { selectorsOf } from './makeInputs';
import { answers } from './pickSeries';

/** The tests of one SLO. */
export interface SloTests {
  slo: SloRules;
  tests: RuleTest[];
}

/**
 * Tests of several SLOs as fewer tests that run side by side: each test evaluates all rules of the file, so that one
 * after the other they would cost the square of the number of SLOs. SLOs whose queries hear each other's series stay
 * apart.
 */
export function sideBySide(all: SloTests[]): RuleTest[] {
  const batches: SloTests[][] = [];
  for (const one of all) {
    const batch = batches.find(others =>
      others.every(other => !hears(one, other) && !hears(other, one)),
    );
    if (batch) batch.push(one);
    else batches.push([one]);
  }
  return batches.flatMap(pack);
}

/** Whether some query of the first SLO selects some series that tests of the second feed. */
function hears({ slo }: SloTests, { tests }: SloTests): boolean {
  const selectors = slo.absence.flatMap(({ part }) => selectorsOf(part));
  const fed = new Set(
    tests.flatMap(test => test.input_series.map(({ series }) => series)),
  );
  return [...fed].some(series =>
    selectors.some(selector => selects(selector, series)),
  );
}

/** Whether a selector asks for a series; one that cannot be told is said to. */
function selects(selector: PromqlSelector, series: string): boolean {
  const made = parsePromql(series);
  if (made.kind !== 'selector') return true;
  const labels = Object.fromEntries(
    made.matchers.map(({ label, value }) => [label, value]),
  );
  const isTame = selector.matchers.every(matcher =>
    isMatchable(labels[matcher.label] ?? '', matcher),
  );
  try {
    return !isTame || answers(promqlMetricOf(made) ?? '', labels, selector);
  } catch (error) {
    if (error instanceof SyntaxError) return true;
    throw error;
  }
}

/** Long tests beside long ones, at most one per SLO. */
function pack(batch: SloTests[]): RuleTest[] {
  const packed: { of: Set<SloTests>; test: RuleTest }[] = [];
  for (const one of batch) {
    const longestFirst = [...one.tests].sort((a, b) => end(b) - end(a));
    for (const test of longestFirst) {
      const place = packed.find(
        ({ of, test: other }) =>
          !of.has(one) && other.interval === test.interval,
      );
      if (place) {
        place.of.add(one);
        place.test = joined(place.test, test);
      } else {
        packed.push({ of: new Set([one]), test });
      }
    }
  }
  return packed.map(({ test }) => test);
}

/** The last minute that something is expected at. */
function end({ alert_rule_test = [], promql_expr_test = [] }: RuleTest) {
  const minutes = [...alert_rule_test, ...promql_expr_test].map(
    ({ eval_time }) => parseInt(eval_time, 10),
  );
  return Math.max(0, ...minutes);
}

function joined(one: RuleTest, other: RuleTest): RuleTest {
  const all = <T>(some: T[] = [], more: T[] = []) => [...some, ...more];
  return {
    name: `${one.name}; ${other.name}`,
    interval: one.interval,
    input_series: all(one.input_series, other.input_series),
    alert_rule_test: all(one.alert_rule_test, other.alert_rule_test),
    promql_expr_test: all(one.promql_expr_test, other.promql_expr_test),
  };
}
