import { Counts, rolesOf } from './Counts';
import { bucketOfPoint, StreamPoint, StreamRow } from './StreamRow';

/**
 * Adds a point to the rows of its stream. Of a run only the latest point of a bucket is kept; what of it was added is
 * worked out later, by {@link deriveAdded}. Whatever the order in which points arrive, and however often, the rows end
 * up the same.
 */
export function mergePoint(
  rows: StreamRow[],
  point: StreamPoint,
  bucketSeconds: number,
): StreamRow[] {
  const { delta, time, values } = point;
  const bucket = bucketOfPoint(time, bucketSeconds);
  const run = delta ? time : point.start;
  const at = rows.findIndex(row => row.bucket === bucket && row.run === run);
  const known = rows[at];
  if (!known) {
    // Until it is worked out, the start of a delta; a cumulative value says nothing of when it was last looked at.
    const coveredFrom = delta && point.start > 0 ? point.start : time;
    return [
      ...rows,
      { bucket, run, time, delta, values, coveredFrom, added: {} },
    ];
  }
  if (known.time > time) return rows;
  const latest = known.time === time ? larger(known.values, values) : values;
  return rows.with(at, { ...known, time, values: latest });
}

/** Two different values of one instant: which is right cannot be known, so the order of arrival must not decide. */
function larger(a: Counts, b: Counts): Counts {
  return Object.fromEntries(
    rolesOf({ ...a, ...b }).map(role => [
      role,
      Math.max(a[role] ?? 0, b[role] ?? 0),
    ]),
  );
}
