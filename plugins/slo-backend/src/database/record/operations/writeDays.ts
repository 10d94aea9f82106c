import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { INSERT_ROWS } from '../sizes';
import { DayRow } from '../tables';

/** A day without the sums before it, which {@link updatePrefixes} brings up to date. */
export type OwnDayRow = Pick<
  DayRow,
  'series_id' | 'day' | 'packed' | 'good' | 'total' | 'observed_seconds'
>;

/** Creates or replaces days. The caller holds their series. */
export async function writeDays(tx: Knex, rows: OwnDayRow[]): Promise<void> {
  for (const chunk of chunks(rows, INSERT_ROWS)) {
    await tx('record_days')
      .insert(chunk)
      .onConflict(['series_id', 'day'])
      .merge(['packed', 'good', 'total', 'observed_seconds']);
  }
}
