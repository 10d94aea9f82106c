import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** First and newest bucket of a series. */
export interface SeriesEnds {
  id: number;
  first_bucket: number;
  newest_bucket: number;
  newest_observed_seconds: number;
}

/** Notes where series begin and end, in one statement. */
export async function updateSeries(
  tx: Knex,
  ends: SeriesEnds[],
): Promise<void> {
  await tx.raw(
    `update record_series
    set first_bucket = x.first_bucket,
      newest_bucket = x.newest_bucket,
      newest_observed_seconds = x.newest_observed_seconds
    from ?
    where record_series.id = x.id`,
    [
      jsonRows(
        tx,
        'x',
        {
          id: 'integer',
          first_bucket: 'bigint',
          newest_bucket: 'bigint',
          newest_observed_seconds: 'double precision',
        },
        ends.map(
          ({ id, first_bucket, newest_bucket, newest_observed_seconds }) => ({
            id,
            first_bucket,
            newest_bucket,
            newest_observed_seconds,
          }),
        ),
      ),
    ],
  );
}
