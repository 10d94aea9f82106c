import { printPromqlLabel } from '@callboard/backstage-plugin-slo-common';

/** Tells the answers of one request apart. */
const PART_LABEL = 'callboard_part';

/** The answers: sums of the counters' values, and what proves that their differences are what was counted. */
const PARTS = ['values', 'series', 'proof', 'scrapes'] as const;

/** One of the answers. */
export type GroupedPart = (typeof PARTS)[number];

/** A restart in the proof weighs as much as so many series. */
const RESTART = 2 ** 20;

/** Prometheus looks back 5 minutes for a series' value, unless told otherwise; twice that is assumed at most. */
const LOOKBACK_SECONDS = 600;

/** The values carry no tag: it would cost the server as much as their sum. */
const tagged = (part: GroupedPart, query: string) =>
  `label_replace(${query}, "${PART_LABEL}", "${part}", "", "")`;

/**
 * What is asked about counters at the ends of buckets, grouped by a label.
 *
 * - `values`: the sum of the series' values, and `series`: of how many.
 * - `proof`: how many series there were at any time since the values before, and a large number for each restart. If it
 *   equals `series` at both ends of a bucket, the same series were there all the time and none restarted, so that the
 *   difference of the sums is the sum of what each counted.
 * - `scrapes`, where it is asked how long a bucket was watched: samples in it. A missing one shows. The window begins a
 *   millisecond late, so that a scrape at the very start of a bucket belongs to the one before, also for Prometheus 2,
 *   whose windows are closed.
 *
 * Values that are no count (negative, not a number) are missing among the series and present in the proof.
 */
export function groupedCounterQuery(options: {
  selector: string;
  label: string;
  /** Of a bucket, seconds. */
  width: number;
  watched: boolean;
}): string {
  const { selector, width, watched } = options;
  const by = `by (${printPromqlLabel(options.label)})`;
  const span = `${width + LOOKBACK_SECONDS}s`;
  const parts = [
    `sum ${by} (${selector} >= 0)`,
    tagged('series', `count ${by} (${selector} >= 0)`),
    tagged(
      'proof',
      `sum ${by} (1 + ${RESTART} * resets(${selector}[${span}]))`,
    ),
  ];
  if (watched) {
    const inside = `${width * 1000 - 1}ms`;
    const scrapes = `sum ${by} (count_over_time(${selector}[${inside}]))`;
    parts.push(tagged('scrapes', scrapes));
  }
  return parts.join(' or ');
}

/** Which answer a series of the result belongs to; undefined for one that was not asked for. */
export function partOf(
  labels: Record<string, string>,
): GroupedPart | undefined {
  const name = labels[PART_LABEL] ?? 'values';
  return PARTS.find(part => part === name);
}
