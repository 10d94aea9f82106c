import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import {
  DaySummary,
  SECONDS_PER_DAY,
  dayOf,
  startOfDay,
  summarizeDay,
} from '../../../lib/record';
import { DayRow, SeriesRow } from '../tables';
import { updatePrefixes } from './updatePrefixes';
import { SeriesEnds, updateSeries } from './updateSeries';
import { OwnDayRow, writeDays } from './writeDays';

/**
 * Recomputes the sums of days, the sums before each day, and the first and newest buckets of some series from their
 * packed days. The sums of thinned days are truth and stay; where a series begins or ends in one, the bucket noted so
 * far stays too. The caller holds the series.
 */
export async function rebuildSeries(
  tx: Knex,
  series: SeriesRow[],
): Promise<void> {
  const days: DayRow[] = await tx
    .select('d.*')
    .from(
      jsonRows(
        tx,
        'k',
        { id: 'integer' },
        series.map(({ id }) => ({ id })),
      ),
    )
    .join('record_days as d', 'd.series_id', 'k.id')
    .orderBy(['d.series_id', 'd.day']);

  const rebuilt: OwnDayRow[] = [];
  const ends: SeriesEnds[] = [];
  for (const row of series) {
    const own = days.filter(day => day.series_id === row.id);
    const summaries = own.map(day => summaryOf(day, row));
    own.forEach(({ day, packed }, i) => {
      if (packed) {
        const { good, total, observedSeconds } = summaries[i]!;
        rebuilt.push({
          series_id: row.id,
          day,
          packed,
          good,
          total,
          observed_seconds: observedSeconds,
        });
      }
    });
    const first = summaries.at(0);
    const newest = summaries.at(-1);
    if (first && newest) {
      ends.push({
        id: row.id,
        first_bucket: first.firstBucket,
        newest_bucket: newest.newestBucket,
        newest_observed_seconds: newest.newestObservedSeconds,
      });
    }
  }

  await writeDays(tx, rebuilt);
  await updatePrefixes(
    tx,
    series.map(({ id }) => ({ series_id: id, from_day: 0 })),
  );
  await updateSeries(tx, ends);
}

function summaryOf(row: DayRow, series: SeriesRow): DaySummary {
  const { day, packed } = row;
  const bucketSeconds = series.bucket_seconds;
  if (packed) {
    return summarizeDay(packed, day, bucketSeconds);
  }
  const first = Number(series.first_bucket);
  const newest = Number(series.newest_bucket);
  const endsHere = dayOf(newest) === day;
  return {
    good: row.good,
    total: row.total,
    observedSeconds: row.observed_seconds,
    firstBucket: dayOf(first) === day ? first : startOfDay(day),
    newestBucket: endsHere
      ? newest
      : startOfDay(day) + SECONDS_PER_DAY - bucketSeconds,
    newestObservedSeconds: endsHere
      ? Number(series.newest_observed_seconds)
      : bucketSeconds,
  };
}
