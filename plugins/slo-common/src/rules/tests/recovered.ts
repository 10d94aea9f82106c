import { BurnAlert } from '../alerts/buildAlerts';
import { Judged } from '../Judged';
import { expectation, RuleTest } from './expectation';
import { Feed } from './Feed';
import { firesWhenAllIsBad, toMinutes, valueAt, WARM_UP } from './levels';

/** Everything bad, then everything good: an alert of two look-backs ends with the shorter one. */
export function recovered(
  judged: Judged,
  alert: BurnAlert,
  feed: Feed,
): RuleTest[] {
  const [, short] = alert.condition.lookbacks;
  if (short === undefined || !firesWhenAllIsBad(judged, alert)) {
    return [];
  }
  const slice = toMinutes(judged.sliceSeconds);
  const bad = Math.max(WARM_UP, slice + 5);
  const good = toMinutes(short) + slice + 5;
  return [
    {
      name: `${alert.alert} ends when the burn has`,
      interval: feed.interval,
      input_series: feed.series([
        { minutes: bad + 1, error: 1 },
        { minutes: good + 5, error: 0 },
      ]),
      alert_rule_test: [
        expectation(alert, bad, valueAt(judged, 1)),
        expectation(alert, bad + good, undefined),
      ],
    },
  ];
}
