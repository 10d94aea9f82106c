import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { isDeepStrictEqual } from 'node:util';
import { Knex } from 'knex';
import { PointBatch, PointResult } from '../OtlpStore';
import { rolesOf } from '../streams/Counts';
import { deriveAdded } from '../streams/deriveAdded';
import { mergePoint } from '../streams/mergePoint';
import { bucketOfPoint, StreamRow } from '../streams/StreamRow';
import { OwnedRow, sumBuckets } from '../streams/sumBuckets';
import { loadStreams, StoredStream } from './loadStreams';
import { lockDigest, updateDigest } from './lockDigest';
import { fromRow, OtlpCountRow, OtlpStreamRow, toRow } from './rows';

/** Rows of one statement: SQLite limits how many a statement may insert. */
const INSERT_ROWS = 100;

interface ChangedRow {
  stream: number;
  row: StreamRow;
}

const nameOf = (stream: number, { bucket, run }: StreamRow) =>
  `${stream}/${bucket}/${run}`;

/** Adds points to their streams, and sums up the buckets that changed over all streams of the indicator. */
export async function addPoints(
  tx: Knex.Transaction,
  batch: PointBatch,
): Promise<PointResult> {
  const { digest, bucketSeconds, points } = batch;
  const locked = await lockDigest(tx, digest);
  const known = await loadStreams(tx, digest, points);
  const changed = changedRows(known, batch);
  for (const part of chunks(changed, INSERT_ROWS)) {
    await tx<OtlpCountRow>('otlp_counts')
      .insert(part.map(({ stream, row }) => toRow(stream, row)))
      .onConflict(['stream_id', 'bucket', 'run'])
      .merge();
  }
  const roles = new Set([
    ...locked.roles,
    ...points.flatMap(({ values }) => rolesOf(values)),
  ]);
  const revision = locked.revision + (changed.length > 0 ? 1 : 0);
  await updateDigest(tx, digest, { revision, roles });
  const touched = new Set([
    ...changed.map(({ row }) => row.bucket),
    // A repeated export may come because the answer to the first was lost before its counts were recorded.
    ...points.map(({ time }) => bucketOfPoint(time, bucketSeconds)),
    // A role that is new may be what all of them were waiting for.
    ...(roles.size > locked.roles.size ? await openBuckets(tx, batch) : []),
  ]);
  // The last point of a bucket leaves its rest open until the next bucket has begun.
  const buckets = [
    ...new Set([...touched].flatMap(b => [b - bucketSeconds, b])),
  ].filter(bucket => bucket >= batch.openFrom);
  const rows = await loadRows(tx, digest, buckets, bucketSeconds);
  return { revision, ...sumBuckets({ rows, buckets, bucketSeconds, roles }) };
}

function changedRows(
  known: StoredStream[],
  { points, bucketSeconds, openFrom }: PointBatch,
): ChangedRow[] {
  const merged = new Map(known.map(stream => [stream.key, { ...stream }]));
  for (const point of points) {
    const stream = merged.get(point.stream);
    if (stream) stream.rows = mergePoint(stream.rows, point, bucketSeconds);
  }
  const byInstance = new Map<string, StoredStream[]>();
  for (const stream of merged.values()) {
    const together = byInstance.get(stream.instance) ?? [];
    byInstance.set(stream.instance, [...together, stream]);
  }
  const before = new Map(
    known.flatMap(({ id, rows }) => rows.map(row => [nameOf(id, row), row])),
  );
  return [...byInstance.values()].flatMap(streams =>
    deriveAdded(streams, { bucketSeconds, openFrom }).flatMap(
      ({ key, rows }) => {
        const stream = merged.get(key)?.id;
        return rows.flatMap(row =>
          stream === undefined ||
          isDeepStrictEqual(before.get(nameOf(stream, row)), row)
            ? []
            : [{ stream, row }],
        );
      },
    ),
  );
}

/** Open buckets in which any stream of the indicator spoke. */
async function openBuckets(
  tx: Knex.Transaction,
  { digest, openFrom }: PointBatch,
): Promise<number[]> {
  const buckets = await tx<OtlpCountRow>('otlp_counts')
    .where('bucket', '>=', openFrom)
    .whereIn('stream_id', streamsOf(tx, digest))
    .distinct()
    .pluck('bucket');
  return buckets.map(Number);
}

function streamsOf(tx: Knex.Transaction, digest: string) {
  return tx<OtlpStreamRow>('otlp_streams').select('id').where({ digest });
}

/** All streams' rows of the buckets and of the ones after them. */
async function loadRows(
  tx: Knex.Transaction,
  digest: string,
  buckets: number[],
  bucketSeconds: number,
): Promise<OwnedRow[]> {
  const wanted = new Set(buckets.flatMap(b => [b, b + bucketSeconds]));
  const rows: OwnedRow[] = [];
  for (const part of chunks([...wanted])) {
    const found = await tx<OtlpCountRow>('otlp_counts')
      .whereIn('bucket', part)
      .whereIn('stream_id', streamsOf(tx, digest));
    rows.push(
      ...found.map(row => ({ ...fromRow(row), stream: row.stream_id })),
    );
  }
  return rows;
}
