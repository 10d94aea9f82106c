import { InputError } from '@backstage/errors';
import { BUCKET_SECONDS } from '../../../lib/buckets';
import { assertBucketSeconds, assertDelta, dayOf } from '../../../lib/record';
import { DeltaBatch, DeltaOutcome } from '../../RecordStore';
import { SeriesInWork } from '../SeriesInWork';
import { DayRow, RecordContext } from '../tables';
import { insertRevisions } from './insertRevisions';
import { DayKey, loadDays } from './loadDays';
import { WantedSeries, lockSeries, nameOfSeries } from './lockSeries';
import { lowerSlices } from './slices/lowerSlices';
import { updatePrefixes } from './updatePrefixes';
import { updateSeries } from './updateSeries';
import { writeDays } from './writeDays';

/**
 * Merges counts into the record. The number of statements does not depend on the number of counts, but for inserts,
 * which take some hundred rows each.
 * @throws InputError when a count is not one or its indicator has another width; nothing is written then
 */
export async function applyBatches(
  context: RecordContext,
  batches: DeltaBatch[],
  audit: { recordedBy: string; at: Date },
): Promise<DeltaOutcome[][]> {
  for (const { deltas, bucketSeconds = BUCKET_SECONDS } of batches) {
    assertBucketSeconds(bucketSeconds);
    deltas.forEach(delta => assertDelta(delta, bucketSeconds));
  }
  const series = await openSeries(context, batches);
  const outcomes = batches.map(batch => {
    const work = series.get(nameOfSeries(batch));
    return work ? batch.deltas.map(delta => work.merge(delta)) : [];
  });
  await store(context, [...series.values()], audit);
  return outcomes;
}

async function openSeries(
  { tx, retiredAfterSeconds }: RecordContext,
  batches: DeltaBatch[],
): Promise<Map<string, SeriesInWork>> {
  const keys = new Map<string, WantedSeries & { days: Set<number> }>();
  for (const batch of batches) {
    const { digest, source, deltas, bucketSeconds = BUCKET_SECONDS } = batch;
    if (deltas.length > 0) {
      const name = nameOfSeries(batch);
      const key = keys.get(name) ?? {
        digest,
        source,
        bucketSeconds,
        days: new Set(),
      };
      if (key.bucketSeconds !== bucketSeconds) {
        throw new InputError(`${digest} of ${source} comes in two widths`);
      }
      deltas.forEach(delta => key.days.add(dayOf(delta.bucket)));
      keys.set(name, key);
    }
  }

  const rows = await lockSeries(tx, [...keys.values()]);
  const wanted = rows.flatMap(row =>
    [...keys.get(nameOfSeries(row))!.days].map(
      (day): DayKey => ({ series_id: row.id, day }),
    ),
  );
  const days = new Map<number, DayRow[]>(rows.map(row => [row.id, []]));
  for (const day of await loadDays(tx, wanted)) {
    days.get(day.series_id)!.push(day);
  }
  return new Map(
    rows.map(row => [
      nameOfSeries(row),
      SeriesInWork.create({
        row,
        days: days.get(row.id)!,
        retiredAfterSeconds,
      }),
    ]),
  );
}

async function store(
  { tx }: RecordContext,
  series: SeriesInWork[],
  audit: { recordedBy: string; at: Date },
): Promise<void> {
  const changes = series.flatMap(work => work.changes() ?? []);
  if (changes.length > 0) {
    await writeDays(
      tx,
      changes.flatMap(change => change.days),
    );
    await updatePrefixes(
      tx,
      changes.map(({ ends, fromDay }) => ({
        series_id: ends.id,
        from_day: fromDay,
      })),
    );
    await updateSeries(
      tx,
      changes.map(change => change.ends),
    );
    await lowerSlices(
      tx,
      changes.map(({ digest, slicesFromDay }) => ({
        digest,
        from_day: slicesFromDay,
      })),
    );
  }
  await insertRevisions(
    tx,
    series.flatMap(work => work.displaced),
    audit,
  );
}
