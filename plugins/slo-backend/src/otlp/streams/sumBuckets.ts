import { BucketCount } from '@callboard/backstage-plugin-slo-node';
import { Counts, Role, ROLES } from './Counts';
import { StreamRow } from './StreamRow';

/** A row with the stream it is of. */
export interface OwnedRow extends StreamRow {
  stream: number;
}

/** Counts of some buckets, and what kept others from being counted. */
export interface SummedBuckets {
  buckets: BucketCount[];
  /** Stable codes, each once. */
  problems: { code: string; message: string }[];
}

/** How counts are made of the roles that ever arrived; undefined while they say too little. */
type Combine = (sum: Required<Counts>) => { good: number; total: number };

/**
 * All is total where there is one, else good and bad together. A counter of good events alone would make 100 % of a
 * service whose failures nobody counts, hence two roles are needed.
 */
function combinerOf(roles: ReadonlySet<Role>): Combine | undefined {
  if (roles.has('total')) {
    if (roles.has('good')) return ({ good, total }) => ({ good, total });
    return roles.has('bad')
      ? ({ bad, total }) => ({ good: total - bad, total })
      : undefined;
  }
  return roles.has('good') && roles.has('bad')
    ? ({ good, bad }) => ({ good, total: good + bad })
    : undefined;
}

/**
 * Adds up what all streams of an indicator added in the given buckets.
 *
 * A bucket is watched from where its first stream was, until its last point, or to its end once a stream that spoke in
 * it speaks in the next one too: what happened after the last point is then counted there.
 *
 * @param rows - of all streams, of the wanted buckets and the ones after them
 */
export function sumBuckets(options: {
  rows: OwnedRow[];
  buckets: number[];
  bucketSeconds: number;
  roles: ReadonlySet<Role>;
}): SummedBuckets {
  const { rows, buckets, bucketSeconds, roles } = options;
  const combine = combinerOf(roles);
  if (!combine) {
    const message = `only ${[...roles].join(
      ' and ',
    )} has arrived so far; total and one of good and bad are needed, or good and bad (a counter at 0 is enough)`;
    return { buckets: [], problems: [{ code: 'incomplete', message }] };
  }
  const byBucket = new Map<number, OwnedRow[]>();
  for (const row of rows) {
    const together = byBucket.get(row.bucket) ?? [];
    together.push(row);
    byBucket.set(row.bucket, together);
  }
  const governs = (row: OwnedRow) =>
    !roles.has('total') || row.values.total !== undefined;
  const counted: BucketCount[] = [];
  const problems: SummedBuckets['problems'] = [];
  for (const bucket of [...buckets].sort((a, b) => a - b)) {
    const own = byBucket.get(bucket) ?? [];
    const speaking = own.filter(governs);
    if (speaking.length === 0) continue;
    const { good, total } = combine(addUp(own));
    if (good < 0 || good > total) {
      problems.push({
        code: 'exceeds-total',
        message: `bucket ${new Date(
          bucket * 1000,
        ).toISOString()}: good ${good} of total ${total}`,
      });
      continue;
    }
    const next = byBucket.get(bucket + bucketSeconds) ?? [];
    const observedSeconds = watched(bucket, bucketSeconds, speaking, next);
    counted.push({ bucket, good, total, observedSeconds });
  }
  return { buckets: counted, problems };
}

function addUp(rows: OwnedRow[]): Required<Counts> {
  const sum = { good: 0, bad: 0, total: 0 };
  for (const { added } of rows) {
    for (const role of ROLES) sum[role] += added[role] ?? 0;
  }
  return sum;
}

/** Whole seconds. */
function watched(
  bucket: number,
  bucketSeconds: number,
  rows: OwnedRow[],
  next: OwnedRow[],
): number {
  const going = new Set(next.map(({ stream }) => stream));
  const [start, end] = [bucket * 1000, (bucket + bucketSeconds) * 1000];
  const from = Math.max(
    start,
    Math.min(...rows.map(({ coveredFrom }) => coveredFrom)),
  );
  const to = rows.some(({ stream }) => going.has(stream))
    ? end
    : Math.max(...rows.map(({ time }) => time));
  return Math.max(0, Math.floor((to - from) / 1000));
}
