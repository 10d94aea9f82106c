import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** From which day on the sums before a day may have changed. */
export interface AffectedSeries {
  series_id: number;
  from_day: number;
}

/**
 * Brings the sums before each day up to date, in one statement for any number of series.
 *
 * They are summed anew from the day before the first affected one, in order of days, rather than corrected by
 * differences: the same days give the same sums to the last bit, whatever the order in which they were written. Rows
 * whose sums did not change are not written.
 */
export async function updatePrefixes(
  tx: Knex,
  affected: AffectedSeries[],
): Promise<void> {
  const before = (column: string) =>
    `coalesce(sum(case when d.day < a.from_day then d.${column}_before + d.${column} else d.${column} end)
      over earlier, 0) as ${column}_before`;
  await tx.raw(
    `update record_days
    set good_before = x.good_before,
      total_before = x.total_before,
      observed_seconds_before = x.observed_seconds_before
    from (
      select d.series_id, d.day, a.from_day,
        ${['good', 'total', 'observed_seconds'].map(before).join(', ')}
      from ?
      join record_days d on d.series_id = a.series_id and d.day >= coalesce(
        (select max(p.day) from record_days p where p.series_id = a.series_id and p.day < a.from_day),
        a.from_day
      )
      window earlier as (partition by d.series_id order by d.day rows between unbounded preceding and 1 preceding)
    ) as x
    where record_days.series_id = x.series_id
      and record_days.day = x.day
      and x.day >= x.from_day
      and (record_days.good_before <> x.good_before
        or record_days.total_before <> x.total_before
        or record_days.observed_seconds_before <> x.observed_seconds_before)`,
    [
      jsonRows(
        tx,
        'a',
        { series_id: 'integer', from_day: 'integer' },
        affected.map(({ series_id, from_day }) => ({ series_id, from_day })),
      ),
    ],
  );
}
