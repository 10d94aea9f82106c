import { BurnAlert } from '../alerts/buildAlerts';
import { JudgedRules, SloRules } from '../buildSloRules';
import { Judged } from '../Judged';
import { align } from './evaluation';
import { expectation, RuleTest } from './expectation';
import { Feed } from './Feed';
import { firesWhenAllIsBad, toMinutes, valueAt, WARM_UP } from './levels';

/** Everything bad, then everything good: an alert of two look-backs ends with the shorter one. */
export function recovered(
  { definition }: SloRules,
  { judged, burning }: JudgedRules,
  feed: Feed,
  every: number,
): RuleTest[] {
  const slice = toMinutes(judged.sliceSeconds);
  const bad = align(Math.max(WARM_UP, slice + 5), every);
  const ends = burning.flatMap(alert => {
    const short = shortOf(judged, alert);
    return short === undefined
      ? []
      : [{ alert, end: align(bad + toMinutes(short) + slice + 5, every) }];
  });
  const last = Math.max(...ends.map(({ end }) => end));
  return ends.length === 0
    ? []
    : [
        {
          name: `${definition.ref} (${
            judged.objective ?? 'composite'
          }): alerts end when the burn has`,
          interval: feed.interval,
          input_series: feed.series([
            { minutes: bad + 1, error: 1 },
            { minutes: last - bad + 5, error: 0 },
          ]),
          alert_rule_test: ends.flatMap(({ alert, end }) => [
            expectation(alert, bad, valueAt(judged, 1)),
            expectation(alert, end, undefined),
          ]),
        },
      ];
}

/** The shorter look-back, seconds, of an alert that has two and fires because everything is bad. */
function shortOf(judged: Judged, alert: BurnAlert): number | undefined {
  return firesWhenAllIsBad(judged, alert)
    ? alert.condition.lookbacks[1]
    : undefined;
}
