import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import {
  NO_SLICES,
  SliceCounts,
  daysReached,
  judgeDay,
  plusSlices,
  reachOfDay,
} from '../../../../lib/record';
import { SliceSpec } from '../../../RecordStore';
import { INSERT_ROWS } from '../../sizes';
import {
  SLICE_COUNT_COLUMNS,
  SliceDayRow,
  SliceSeriesRow,
  ownSlices,
  slicesBefore,
  toSliceDayRow,
} from '../../sliceTables';
import { DayRow, RecordContext } from '../../tables';
import { loadDayRanges } from '../loadDayRanges';
import { Series, readSeries } from '../readSeries';
import { setDerivedTo } from './setDerivedTo';
import { StoredPart, digestsOf, partsOf, seriesOf } from './sliceParts';

/** Up to which day slices are wanted. */
export interface WantedSlices {
  id: number;
  /** Days before this one; days since the epoch. */
  upTo: number;
}

/** Slices being derived. */
interface Work {
  row: SliceSeriesRow;
  spec: SliceSpec;
  upTo: number;
  /** Days that are stored from `derived_to` on, and the last one before. */
  stored: SliceDayRow[];
}

/**
 * Derives the slices of days that are not, or no longer, derived, and stores them. Days of which any bucket was thinned
 * keep what is stored of them; without that, their slices are unknown.
 *
 * The number of statements does not depend on the number of slices, but for inserts. The caller bounds how many are held
 * in memory at once.
 * @param usedOn - noted as the day of last use, where given
 * @returns how far each is derived now, by id
 */
export async function deriveSlices(
  { tx, retiredAfterSeconds }: RecordContext,
  wanted: WantedSlices[],
  usedOn?: number,
): Promise<Map<number, number>> {
  const works = await openWorks(tx, wanted);
  const series = await readSeries(tx, digestsOf(works.map(({ spec }) => spec)));
  const days = await loadDayRanges(
    tx,
    works.flatMap(({ row, spec, upTo }) =>
      seriesOf(spec, series).map(({ id }) => ({
        series_id: id,
        first_day: row.derived_to,
        last_day: upTo - 1 + row.reach_days,
      })),
    ),
  );
  const rows = works.flatMap(work =>
    derive(work, series, days, retiredAfterSeconds),
  );
  for (const part of chunks(rows, INSERT_ROWS)) {
    await tx('slice_days')
      .insert(part)
      .onConflict(['slice_id', 'day'])
      .merge(SLICE_COUNT_COLUMNS);
  }
  await setDerivedTo(
    tx,
    works.map(({ row, upTo }) => ({ id: row.id, derived_to: upTo })),
    usedOn,
  );
  return new Map(works.map(({ row, upTo }) => [row.id, upTo]));
}

async function openWorks(tx: Knex, wanted: WantedSlices[]): Promise<Work[]> {
  const rows = await tx
    .select<SliceSeriesRow[]>('s.*')
    .from(
      jsonRows(
        tx,
        'k',
        { id: 'integer' },
        wanted.map(({ id }) => ({ id })),
      ),
    )
    .join('slice_series as s', 's.id', 'k.id')
    .orderBy('s.id')
    .forUpdate('s');
  const stored = await loadStored(tx, rows);
  const upTo = new Map(wanted.map(item => [item.id, item.upTo]));
  return rows.map(row => {
    const own = stored.filter(({ slice_id }) => slice_id === row.id);
    return {
      row,
      spec: JSON.parse(row.spec),
      // Days that were derived once stay derived: their buckets may be gone.
      upTo: Math.max(
        upTo.get(row.id) ?? 0,
        row.derived_to,
        (own.at(-1)?.day ?? 0) + 1,
      ),
      stored: own,
    };
  });
}

async function loadStored(
  tx: Knex,
  rows: SliceSeriesRow[],
): Promise<SliceDayRow[]> {
  return tx
    .select<SliceDayRow[]>('d.*')
    .from(
      jsonRows(
        tx,
        'k',
        { id: 'integer', derived_to: 'integer' },
        rows.map(({ id, derived_to }) => ({ id, derived_to })),
      ),
    )
    .join('slice_days as d', join =>
      join
        .on('d.slice_id', 'k.id')
        .andOn(
          'd.day',
          '>=',
          tx.raw(
            'coalesce((select max(e.day) from slice_days e where e.slice_id = k.id and e.day < k.derived_to), k.derived_to)',
          ),
        ),
    )
    .orderBy(['d.slice_id', 'd.day']);
}

function derive(
  { row, spec, upTo, stored }: Work,
  series: Map<string, Series[]>,
  loaded: Map<number, DayRow[]>,
  retiredAfterSeconds: number,
): SliceDayRow[] {
  const parts = partsOf(spec, series, loaded);
  const known = new Map(stored.map(day => [day.day, day]));
  const days = new Set(known.keys());
  for (const { id } of seriesOf(spec, series)) {
    for (const { day } of loaded.get(id) ?? []) {
      for (let back = 0; back <= daysReached(spec.sliceSeconds); back += 1) {
        days.add(day - back);
      }
    }
  }
  const previous = stored.find(({ day }) => day < row.derived_to);
  let before = previous
    ? plusSlices(slicesBefore(previous), ownSlices(previous))
    : NO_SLICES;
  return [...days]
    .filter(day => day >= row.derived_to && day < upTo)
    .sort((a, b) => a - b)
    .map(day => {
      const own = ownOf(day, spec, parts, known.get(day), retiredAfterSeconds);
      const derived = toSliceDayRow(row.id, day, own, before);
      before = plusSlices(before, own);
      return derived;
    });
}

function ownOf(
  day: number,
  spec: SliceSpec,
  parts: StoredPart[],
  stored: SliceDayRow | undefined,
  retiredAfterSeconds: number,
): SliceCounts {
  if (isThinned(day, spec, parts)) {
    return stored ? ownSlices(stored) : NO_SLICES;
  }
  return judgeDay({ day, spec, parts, instants: [], retiredAfterSeconds })[0]!;
}

/** Whether any of the buckets that the slices of a day are made of are gone. */
export function isThinned(
  day: number,
  { sliceSeconds }: SliceSpec,
  parts: StoredPart[],
): boolean {
  const range = reachOfDay(day, sliceSeconds);
  return parts.some(({ sources }) =>
    sources.some(source => source.isThinnedIn(range)),
  );
}
