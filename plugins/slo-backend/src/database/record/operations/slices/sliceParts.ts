import { SlicePart } from '../../../../lib/record';
import { BUCKET_SECONDS } from '../../../../lib/buckets';
import { SliceSpec } from '../../../RecordStore';
import { StoredSource } from '../../StoredSource';
import { DayRow } from '../../tables';
import { Series } from '../readSeries';

/** A component of slices with the days of it that were loaded. */
export interface StoredPart extends SlicePart {
  sources: StoredSource[];
}

/** The indicators that slices are made from. */
export function digestsOf(specs: Iterable<SliceSpec>): string[] {
  return [...specs].flatMap(({ components }) =>
    components.map(({ digest }) => digest),
  );
}

/** The series that slices are made from. */
export function seriesOf(
  { components }: SliceSpec,
  series: Map<string, Series[]>,
): Series[] {
  return components.flatMap(({ digest }) => series.get(digest) ?? []);
}

/** Puts the components of a spec together from what was loaded. */
export function partsOf(
  { components }: SliceSpec,
  series: Map<string, Series[]>,
  days: Map<number, DayRow[]>,
): StoredPart[] {
  return components.map(({ digest }) => {
    const own = series.get(digest) ?? [];
    return {
      bucketSeconds: own[0]?.bucketSeconds ?? BUCKET_SECONDS,
      sources: own.map(one =>
        StoredSource.create({ series: one, days: days.get(one.id) ?? [] }),
      ),
    };
  });
}
