import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DayRow } from '../tables';

/** A day in which a range begins or ends. */
export interface EdgeKey {
  series_id: number;
  day: number;
  /** 1 when it does so later than at midnight, so that the buckets of the day are needed. */
  cut: number;
}

/** The newest day of a series up to the wanted one. */
export interface EdgeRow extends DayRow {
  wanted_day: number;
}

/**
 * For each edge the day itself or, where nothing was recorded on it, the last one before, in one statement and hence
 * of one moment. Buckets come only where they are needed.
 * @returns by series and wanted day; nothing where the series begins later
 */
export async function loadEdges(
  tx: Knex,
  keys: EdgeKey[],
): Promise<Map<number, Map<number, EdgeRow>>> {
  const rows: EdgeRow[] = await tx
    .select(
      'k.day as wanted_day',
      'd.series_id',
      'd.day',
      'd.good',
      'd.total',
      'd.observed_seconds',
      'd.good_before',
      'd.total_before',
      'd.observed_seconds_before',
      tx.raw(
        'case when k.cut = 1 and d.day = k.day then d.packed end as packed',
      ),
    )
    .from(
      jsonRows(
        tx,
        'k',
        { series_id: 'integer', day: 'integer', cut: 'integer' },
        keys,
      ),
    )
    .join('record_days as d', join =>
      join
        .on('d.series_id', 'k.series_id')
        .andOn(
          'd.day',
          tx.raw(
            '(select max(e.day) from record_days e where e.series_id = k.series_id and e.day <= k.day)',
          ),
        ),
    );
  const edges = new Map<number, Map<number, EdgeRow>>();
  for (const row of rows) {
    const days = edges.get(row.series_id) ?? new Map<number, EdgeRow>();
    edges.set(row.series_id, days.set(row.wanted_day, row));
  }
  return edges;
}
