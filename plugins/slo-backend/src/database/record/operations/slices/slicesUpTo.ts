import {
  NO_SLICES,
  SliceCounts,
  cumulateDay,
  judgeDay,
  plusSlices,
  slicesIn,
  startOfDay,
} from '../../../../lib/record';
import {
  SliceDayRow,
  StoredSlices,
  ownSlices,
  slicesBefore,
} from '../../sliceTables';
import { isThinned } from './deriveSlices';
import { StoredPart } from './sliceParts';

/** What is known of some slices. */
export interface KnownSlices {
  slices: StoredSlices;
  /** By day, ascending. */
  instants: Map<number, number[]>;
  newestDay?: number;
  /** Of each derived day of an instant, and of the last derived day: its row, or that of the last day before. */
  edges: Map<number, SliceDayRow>;
  /** With the days that are cut, and the days that are not derived. */
  parts: StoredPart[];
  retiredAfterSeconds: number;
}

/** What was judged before each instant, from the beginning of the record on. */
export function slicesUpTo(known: KnownSlices): Map<number, SliceCounts> {
  const { slices, instants, edges } = known;
  const { derivedTo } = slices;
  const upTo = new Map<number, SliceCounts>();
  for (const [day, within] of instants) {
    if (day < derivedTo) {
      cutDerivedDay(known, day, within).forEach((counts, i) =>
        upTo.set(within[i]!, counts),
      );
    }
  }
  let sum = through(edges.get(derivedTo - 1));
  let day = derivedTo;
  for (const [wanted, within] of instants) {
    if (wanted >= derivedTo) {
      for (; day < wanted && day <= (known.newestDay ?? -1); day += 1) {
        sum = cumulateDay(sum, judge(known, day, [])).through;
      }
      const pieces = judge(known, wanted, within);
      const { at, through: after } = cumulateDay(sum, pieces);
      within.forEach((instant, i) => upTo.set(instant, at[i]!));
      sum = after;
      day = wanted + 1;
    }
  }
  return upTo;
}

function through(row: SliceDayRow | undefined): SliceCounts {
  return row ? plusSlices(slicesBefore(row), ownSlices(row)) : NO_SLICES;
}

function judge(
  { slices, parts, retiredAfterSeconds }: KnownSlices,
  day: number,
  instants: number[],
): SliceCounts[] {
  const { spec } = slices;
  return isThinned(day, spec, parts)
    ? [...instants, day].map(() => NO_SLICES)
    : judgeDay({ day, spec, parts, instants, retiredAfterSeconds });
}

function cutDerivedDay(
  known: KnownSlices,
  day: number,
  instants: number[],
): SliceCounts[] {
  const row = known.edges.get(day);
  if (row?.day !== day) {
    return instants.map(() => through(row));
  }
  const before = slicesBefore(row);
  const midnight = startOfDay(day);
  if (instants.every(instant => instant === midnight)) {
    return instants.map(() => before);
  }
  const { spec } = known.slices;
  if (!isThinned(day, spec, known.parts)) {
    return cumulateDay(before, judge(known, day, instants)).at;
  }
  // Inside a day whose buckets are gone, slices are taken to have come evenly.
  const all = slicesIn(
    { start: midnight, end: startOfDay(day + 1) },
    spec.sliceSeconds,
  );
  return instants.map(end => {
    const share = slicesIn({ start: midnight, end }, spec.sliceSeconds) / all;
    return plusSlices(before, shareOf(ownSlices(row), all > 0 ? share : 0));
  });
}

function shareOf(counts: SliceCounts, share: number): SliceCounts {
  return {
    measured: counts.measured * share,
    bad: counts.bad * share,
    empty: counts.empty * share,
    whole: counts.whole * share,
    units: counts.units * share,
  };
}
