import { ABSENT_FOR_SECONDS } from '../alerts/buildAlerts';
import { SloRules } from '../buildSloRules';
import { Judged } from '../Judged';
import { align, Timing } from './evaluation';
import { Expectation, expectation, RuleTest } from './expectation';
import { Feed, intervalOf } from './Feed';
import { givesValuesOfItsOwn } from './makeInputs';

const ABSENT_FOR_MINUTES = ABSENT_FOR_SECONDS / 60;

/** No series at all: absence is told, burning is not. */
export function absence(
  slo: SloRules,
  { every, perMinute }: Timing,
): { tests: RuleTest[]; notes: string[] } {
  const end = align(ABSENT_FOR_MINUTES + 2, every);
  const { ref } = slo.definition;
  const unprovable = slo.absence.filter(({ part }) =>
    givesValuesOfItsOwn(part.sli),
  );
  const provable = slo.absence.filter(found => !unprovable.includes(found));
  // With values out of nothing, what else fires cannot be foretold.
  const others = unprovable.length === 0 ? slo.judged : [];
  const tests = [
    ...[
      ...provable.flatMap(({ alerts }) => alerts),
      ...others.flatMap(({ noData }) => noData),
    ].flatMap(alert => [
      expectation(alert, ABSENT_FOR_MINUTES - every, undefined),
      expectation(alert, end, 1),
    ]),
    ...others
      .flatMap(({ burning }) => burning)
      .map(alert => expectation(alert, end, undefined)),
  ];
  return {
    tests:
      tests.length === 0
        ? []
        : [
            {
              name: `${ref}: no series`,
              interval: intervalOf(perMinute),
              input_series: [],
              alert_rule_test: tests,
            },
          ],
    notes: unprovable.map(
      ({ part }) =>
        `absence is not tested (${part.objective.name}): the query gives values where there are no series`,
    ),
  };
}

/** While series are fed, nothing is said to be absent. */
export function stillThere(
  slo: SloRules,
  { parts }: Judged,
  feed: Feed,
  minute: number,
): Expectation[] {
  return parts.flatMap((part, index) => {
    const alerts = slo.absence.find(found => found.part === part)?.alerts ?? [];
    const [metric, recorded] = alerts;
    // What is fed in place of the query's own series does not answer the query.
    const silent = feed.inputs[index]?.fromQuery
      ? [metric, recorded]
      : [recorded];
    return silent.flatMap(alert =>
      alert ? [expectation(alert, minute, undefined)] : [],
    );
  });
}
