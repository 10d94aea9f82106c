import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { Stream, StreamPoint } from '../streams/StreamRow';
import { fromRow, OtlpCountRow, OtlpStreamRow } from './rows';

/** A stream with its short name. */
export interface StoredStream extends Stream {
  id: number;
}

/** Rows of one statement: SQLite limits how many a statement may insert. */
const INSERT_ROWS = 100;

/** The streams of all instances that points came from, with what they showed; new ones are created. */
export async function loadStreams(
  tx: Knex.Transaction,
  digest: string,
  points: StreamPoint[],
): Promise<StoredStream[]> {
  const wanted = new Map(points.map(p => [p.stream, p.instance]));
  const rows = [...wanted].map(([stream_key, instance_key]) => ({
    digest,
    stream_key,
    instance_key,
  }));
  for (const part of chunks(rows, INSERT_ROWS)) {
    await tx<OtlpStreamRow>('otlp_streams')
      .insert(part)
      .onConflict(['digest', 'stream_key'])
      .ignore();
  }
  const streams = new Map<number, StoredStream>();
  for (const part of chunks([...new Set(wanted.values())])) {
    const found = await tx<OtlpStreamRow>('otlp_streams')
      .where({ digest })
      .whereIn('instance_key', part);
    for (const { id, stream_key, instance_key } of found) {
      const stream = { id, key: stream_key, instance: instance_key, rows: [] };
      streams.set(id, stream);
    }
  }
  for (const part of chunks([...streams.keys()])) {
    const counts = await tx<OtlpCountRow>('otlp_counts').whereIn(
      'stream_id',
      part,
    );
    for (const row of counts) {
      streams.get(row.stream_id)?.rows.push(fromRow(row));
    }
  }
  return [...streams.values()];
}
