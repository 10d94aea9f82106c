import { JudgedRules, SloRules } from '../buildSloRules';
import { Judged } from '../Judged';
import { formatNumber } from '../promql/text';
import { align } from './evaluation';
import { Expectation, expectation, RuleTest } from './expectation';
import { Feed } from './Feed';
import { isPast, levels, toMinutes, valueAt, WARM_UP } from './levels';

/** The same share of bad events all the time: which alerts fire is a matter of arithmetic. */
export function lasting(
  slo: SloRules,
  { judged, burning, noData }: JudgedRules,
  feed: Feed,
  every: number,
  others: (minute: number) => Expectation[],
): RuleTest[] {
  const warm = Math.max(WARM_UP, toMinutes(judged.sliceSeconds) + 5);
  const waits = burning.map(({ condition }) => toMinutes(condition.forSeconds));
  const end = align(warm + Math.max(0, ...waits) + 2, every);
  const first = firstMinute(judged, every);
  const thresholds = burning.map(({ threshold }) => threshold);
  return levels(judged, thresholds).map(error => {
    const value = valueAt(judged, error);
    return {
      name: `${slo.definition.ref} (${
        judged.objective ?? 'composite'
      }): ${formatNumber(error * 100)} % of events bad`,
      interval: feed.interval,
      input_series: feed.series([{ minutes: end + 5, error }]),
      alert_rule_test: [
        ...burning.flatMap(alert => {
          const { op } = alert.condition;
          const fires = isPast(op, value, alert.threshold);
          return fires === undefined
            ? []
            : [
                // What has to last for a while is silent at first.
                ...(fires && alert.for
                  ? [expectation(alert, first, undefined)]
                  : []),
                expectation(alert, end, fires ? value : undefined),
              ];
        }),
        ...noData.map(alert => expectation(alert, end, undefined)),
        ...others(end),
      ],
    };
  });
}

/** When the first evaluation has something to say: a rate needs two samples, a slice its end. */
function firstMinute({ parts, sliceSeconds }: Judged, every: number): number {
  return parts.some(({ sli }) => sli.kind === 'counter')
    ? align(Math.max(1, toMinutes(sliceSeconds)), every)
    : 0;
}
