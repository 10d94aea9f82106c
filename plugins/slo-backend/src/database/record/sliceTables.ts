import { SliceSpec } from '../RecordStore';
import { SliceCounts } from '../../lib/record';

/** A row of `slice_series`. */
export interface SliceSeriesRow {
  id: number;
  spec_key: string;
  /** JSON of a {@link SliceSpec}. */
  spec: string;
  reach_days: number;
  /** Days before this one are derived. */
  derived_to: number;
  /** Days before this one are never derived again, because their buckets were thinned. */
  kept_to: number;
  used_on: number;
}

/** A way of making slices, as it stands in the database. */
export interface StoredSlices {
  id: number;
  spec: SliceSpec;
  derivedTo: number;
}

const COLUMNS = ['measured', 'bad', 'empty', 'whole', 'units'] as const;

/** A row of `slice_days`. */
export type SliceDayRow = { slice_id: number; day: number } & SliceCounts & {
    [C in (typeof COLUMNS)[number] as `${C}_before`]: number;
  };

/** The columns of all counts, for statements that name them. */
export const SLICE_COUNT_COLUMNS: string[] = COLUMNS.flatMap(column => [
  column,
  `${column}_before`,
]);

/** The slices that start on the row's day. */
export function ownSlices(row: SliceDayRow): SliceCounts {
  const { measured, bad, empty, whole, units } = row;
  return { measured, bad, empty, whole, units };
}

/** The slices that start before the row's day. */
export function slicesBefore(row: SliceDayRow): SliceCounts {
  return {
    measured: row.measured_before,
    bad: row.bad_before,
    empty: row.empty_before,
    whole: row.whole_before,
    units: row.units_before,
  };
}

/** The row of a day. */
export function toSliceDayRow(
  sliceId: number,
  day: number,
  own: SliceCounts,
  before: SliceCounts,
): SliceDayRow {
  return {
    slice_id: sliceId,
    day,
    ...own,
    measured_before: before.measured,
    bad_before: before.bad,
    empty_before: before.empty,
    whole_before: before.whole,
    units_before: before.units,
  };
}
