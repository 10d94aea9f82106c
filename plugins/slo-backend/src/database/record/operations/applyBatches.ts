import { assertDelta, dayOf } from '../../../lib/record';
import { DeltaBatch, DeltaOutcome } from '../../RecordStore';
import { SeriesInWork } from '../SeriesInWork';
import { DayRow, RecordContext } from '../tables';
import { insertRevisions } from './insertRevisions';
import { DayKey, loadDays } from './loadDays';
import { SeriesKey, lockSeries, nameOfSeries } from './lockSeries';
import { updatePrefixes } from './updatePrefixes';
import { updateSeries } from './updateSeries';
import { writeDays } from './writeDays';

/**
 * Merges counts into the record. The number of statements does not depend on the number of counts, but for inserts,
 * which take some hundred rows each.
 * @throws InputError when a count is not one, before anything is written
 */
export async function applyBatches(
  context: RecordContext,
  batches: DeltaBatch[],
  audit: { recordedBy: string; at: Date },
): Promise<DeltaOutcome[][]> {
  for (const delta of batches.flatMap(batch => batch.deltas)) {
    assertDelta(delta, context.bucketSeconds);
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
  { tx, bucketSeconds }: RecordContext,
  batches: DeltaBatch[],
): Promise<Map<string, SeriesInWork>> {
  const keys = new Map<string, SeriesKey & { days: Set<number> }>();
  for (const { digest, source, deltas } of batches) {
    if (deltas.length > 0) {
      const name = nameOfSeries({ digest, source });
      const key = keys.get(name) ?? { digest, source, days: new Set() };
      deltas.forEach(delta => key.days.add(dayOf(delta.bucket)));
      keys.set(name, key);
    }
  }

  const rows = await lockSeries(
    tx,
    [...keys.values()].map(({ digest, source }) => ({ digest, source })),
  );
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
      SeriesInWork.create({ row, days: days.get(row.id)!, bucketSeconds }),
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
  }
  await insertRevisions(
    tx,
    series.flatMap(work => work.displaced),
    audit,
  );
}
