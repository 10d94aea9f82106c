import { BurnAlert } from '../alerts/buildAlerts';
import { Judged } from '../Judged';
import { firing, RuleTest } from './expectation';
import { Feed } from './Feed';
import { firesWhenAllIsBad, isGradual, toMinutes } from './levels';

/** Longer than this, a test would take too long. */
const MOST_MINUTES = 200;

/**
 * Where slices or steps are only good or bad, a share of bad ones needs time: a whole look-back all good, then all bad,
 * until one slice before the limit and one after.
 */
export function onset(
  judged: Judged,
  alert: BurnAlert,
  feed: Feed,
): RuleTest[] {
  const { lookbacks, forSeconds, op } = alert.condition;
  const long = toMinutes(lookbacks[0]);
  if (isGradual(judged) || !firesWhenAllIsBad(judged, alert)) {
    return [];
  }
  const slice = Math.max(1, toMinutes(judged.sliceSeconds));
  const bearable = alert.threshold * Math.floor(long / slice);
  const needed =
    op === 'gte' ? Math.ceil(bearable) : Math.floor(bearable + 1e-9) + 1;
  // Slices lie on their grid; which of two neighbouring steps a range ends with depends on Prometheus' version.
  const room = judged.method === 'Timeslices' ? 0 : 2;
  const start = Math.ceil(long / slice) * slice;
  const before = needed - 1 - room;
  const after = needed + room;
  const end = start + after * slice + toMinutes(forSeconds);
  if (after * slice > long || end > MOST_MINUTES) {
    return [];
  }
  return [
    {
      name: `${alert.alert} after ${after * slice} bad minutes`,
      interval: feed.interval,
      input_series: feed.series([
        { minutes: start, error: 0 },
        { minutes: end - start + 5, error: 1 },
      ]),
      promql_expr_test: [
        ...(before > 0 ? [firing(alert, start + before * slice, false)] : []),
        firing(alert, end, true),
      ],
    },
  ];
}
