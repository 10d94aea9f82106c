import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DayRow } from '../tables';

/** Consecutive days of one series; both ends are included. */
export interface DayRange {
  series_id: number;
  first_day: number;
  last_day: number;
}

/** Reads ranges of days in one statement: by series, in order, each day once. Days without a row are left out. */
export async function loadDayRanges(
  tx: Knex,
  ranges: DayRange[],
): Promise<Map<number, DayRow[]>> {
  const days = new Map<number, DayRow[]>();
  if (ranges.length === 0) {
    return days;
  }
  const rows = await tx
    .select<DayRow[]>('d.*')
    .from(
      jsonRows(
        tx,
        'k',
        { series_id: 'integer', first_day: 'integer', last_day: 'integer' },
        ranges.map(({ series_id, first_day, last_day }) => ({
          series_id,
          first_day,
          last_day,
        })),
      ),
    )
    .join('record_days as d', join =>
      join
        .on('d.series_id', 'k.series_id')
        .andOn('d.day', '>=', 'k.first_day')
        .andOn('d.day', '<=', 'k.last_day'),
    )
    .orderBy(['d.series_id', 'd.day']);
  for (const row of rows) {
    const own = days.get(row.series_id);
    if (!own) {
      days.set(row.series_id, [row]);
    } else if (own.at(-1)!.day < row.day) {
      own.push(row);
    }
  }
  return days;
}
