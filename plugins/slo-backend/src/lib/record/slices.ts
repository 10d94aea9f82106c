import { SliceTally } from '@callboard/backstage-plugin-slo-common';
import { BucketSeries, Range, SliceSpec } from '../../database/RecordStore';

/**
 * Shortfalls are counted in units of 10⁻¹² of a slice, as whole numbers, so that the order in which they are added
 * does not matter. A day of one-minute slices stays below 2^53 units, a week does not: hence whole slices apart.
 */
const UNIT = 1e12;
const toUnits = (ratio: number) => Math.round(ratio * UNIT);

/** Judged slices. What is neither measured nor empty is unknown. */
export interface SliceCounts {
  measured: number;
  bad: number;
  empty: number;
  /** Σ shortfall = whole + units × 10⁻¹²; `units` may exceed one slice. */
  whole: number;
  units: number;
}

/** No slice judged. */
export const NO_SLICES: Readonly<SliceCounts> = {
  measured: 0,
  bad: 0,
  empty: 0,
  whole: 0,
  units: 0,
};

/** Turns units that make up whole slices into these, so that units stay below 2^53. */
export function carryUnits(counts: SliceCounts): SliceCounts {
  const carried = Math.floor(counts.units / UNIT);
  return {
    ...counts,
    whole: counts.whole + carried,
    units: counts.units - carried * UNIT,
  };
}

const combine =
  (sign: 1 | -1) =>
  (a: SliceCounts, b: SliceCounts): SliceCounts =>
    carryUnits({
      measured: a.measured + sign * b.measured,
      bad: a.bad + sign * b.bad,
      empty: a.empty + sign * b.empty,
      whole: a.whole + sign * b.whole,
      units: a.units + sign * b.units,
    });

/** Sum of two. */
export const plusSlices = combine(1);

/** What the first has more than the second. */
export const minusSlices = combine(-1);

/** How many slices start in a range. */
export function slicesIn({ start, end }: Range, sliceSeconds: number): number {
  return Math.max(
    0,
    Math.ceil(end / sliceSeconds) - Math.ceil(start / sliceSeconds),
  );
}

/** The tally of a range in which so many slices start. */
export function toSliceTally(counts: SliceCounts, slices: number): SliceTally {
  const { measured, bad, empty, whole, units } = carryUnits(counts);
  return {
    measured,
    bad,
    empty,
    unknown: Math.max(0, slices - measured - empty),
    shortfall: whole + units / UNIT,
  };
}

/**
 * Judges the slices that start in a range.
 *
 * A slice with events is measured, however little of it was watched; one without is empty when any of it was, and
 * unknown when nothing was. A bucket belongs to the slice it starts in.
 *
 * @param parts - one series per component, each from the start of the range to the end of its last slice; what a series
 *   does not cover is unobserved
 */
export function judgeSlices(
  spec: SliceSpec,
  parts: BucketSeries[],
  range: Range,
): SliceCounts {
  const { sliceSeconds } = spec;
  const judge = createJudge(spec, parts);
  const counts = { ...NO_SLICES };
  const first = Math.ceil(range.start / sliceSeconds) * sliceSeconds;
  for (let start = first; start < range.end; start += sliceSeconds) {
    judge(start, counts);
  }
  return counts;
}

interface Rule {
  weight: number;
  /** How much of a slice may fail, in units. */
  tolerated: number;
}

/** Millions of slices go through here at each evaluation: no objects on the way. */
function createJudge(
  { method, sliceSeconds, components }: SliceSpec,
  parts: BucketSeries[],
) {
  const weighted = method === 'RatioTimeslices';
  const rules = components.map(
    ({ weight, sliceTarget }): Rule => ({
      weight: weighted ? weight : 1,
      // 1 − 0.95 is 0.050000000000000044 in binary; in units it is what the document says.
      tolerated: toUnits(1 - sliceTarget),
    }),
  );
  return (slice: number, counts: SliceCounts) => {
    let missed = 0;
    let bad = false;
    let measured = false;
    let unknown = false;
    for (let part = 0; part < rules.length; part += 1) {
      const series = parts[part]!;
      const { bucketSeconds, start } = series;
      const from = Math.max(0, Math.ceil((slice - start) / bucketSeconds));
      const to = Math.min(
        series.total.length,
        Math.ceil((slice + sliceSeconds - start) / bucketSeconds),
      );
      let good = 0;
      let total = 0;
      let observed = 0;
      for (let i = from; i < to; i += 1) {
        good += series.good[i]!;
        total += series.total[i]!;
        observed += series.observedSeconds[i]!;
      }
      if (total > 0) {
        const { weight, tolerated } = rules[part]!;
        const ratio = good < total ? (total - good) / total : 0;
        measured = true;
        bad ||= toUnits(ratio) > tolerated;
        missed += weight * ratio;
      } else if (observed === 0) {
        unknown = true;
      }
    }
    // Rounded once: three times a third is all of a slice.
    const shortfall = Math.min(UNIT, toUnits(missed));
    // What the unknown part did cannot change the answer any more.
    const settled = weighted ? shortfall === UNIT : bad;
    if (unknown && !settled) {
      return;
    }
    if (!measured) {
      counts.empty += 1;
      return;
    }
    counts.measured += 1;
    counts.bad += bad ? 1 : 0;
    if (shortfall === UNIT) {
      counts.whole += 1;
    } else {
      counts.units += shortfall;
    }
  };
}
