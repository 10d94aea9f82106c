import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DayRow } from '../tables';

/** One day of one series. */
export interface DayKey {
  series_id: number;
  day: number;
}

/** Reads some days; those without a row are left out. */
export async function loadDays(tx: Knex, keys: DayKey[]): Promise<DayRow[]> {
  return tx
    .select<DayRow[]>('d.*')
    .from(jsonRows(tx, 'k', { series_id: 'integer', day: 'integer' }, keys))
    .join('record_days as d', join =>
      join.on('d.series_id', 'k.series_id').andOn('d.day', 'k.day'),
    );
}
