import { Knex } from 'knex';
import { OtlpCountRow, OtlpStreamRow } from './rows';

/**
 * Forgets rows that ended before the open hours, except for the newest of each stream, from which its next difference is
 * taken; and streams that have been silent for long.
 */
export async function pruneStreams(
  knex: Knex,
  options: { closedBefore: Date; silentSince: Date },
): Promise<void> {
  const closed = options.closedBefore.getTime() / 1000;
  const silent = options.silentSince.getTime();
  await knex<OtlpCountRow>('otlp_counts')
    .where('bucket', '<', closed)
    .whereExists(
      knex('otlp_counts as newer')
        .select(knex.raw('1'))
        .whereRaw('newer.stream_id = otlp_counts.stream_id')
        .whereRaw('newer.time > otlp_counts.time')
        .where('newer.bucket', '<', closed),
    )
    .delete();
  await knex<OtlpCountRow>('otlp_counts').where('time', '<', silent).delete();
  await knex<OtlpStreamRow>('otlp_streams')
    .whereNotExists(
      knex('otlp_counts')
        .select(knex.raw('1'))
        .whereRaw('otlp_counts.stream_id = otlp_streams.id'),
    )
    .delete();
}
