import { Counts, rolesOf } from './Counts';
import { Stream, StreamRow } from './StreamRow';

/** What working out needs. */
export interface DeriveOptions {
  bucketSeconds: number;
  /** Older buckets are closed: what was added in them stands. Seconds. */
  openFrom: number;
}

/** Clocks of the counters of one export, milliseconds: they are read one after the other. */
const SAME_EXPORT_MS = 1_000;

/**
 * Works out what the streams of one instance added in each bucket.
 *
 * A cumulative value adds its difference to the last one of the same run. A value that fell, or a new run of the same
 * stream, is a restart and adds all of its value. So does the first value of a stream whose counting began in this
 * bucket or the one before, and of one that is born while older streams of its instance go on: a counter of errors is
 * born with the first error. If the older ones end there, attributes were renamed, and what it shows was counted
 * before. A stream that has been counting for long when it is first seen adds nothing: when it counted is unknown.
 *
 * A delta adds its value. Everything that was added between two points belongs to the bucket of the later one.
 */
export function deriveAdded(
  streams: Stream[],
  { bucketSeconds, openFrom }: DeriveOptions,
): Stream[] {
  return streams.map(stream => {
    const sorted = [...stream.rows].sort(
      (a, b) => a.bucket - b.bucket || a.time - b.time || a.run - b.run,
    );
    const lastOfRun = new Map<number, StreamRow>();
    const rows = sorted.map((row, position) => {
      const before = lastOfRun.get(row.run);
      lastOfRun.set(row.run, row);
      if (row.bucket < openFrom) return row;
      if (row.delta) return { ...row, added: row.values };
      const start = row.bucket * 1000;
      if (before) {
        const added = increase(before.values, row.values);
        return { ...row, coveredFrom: start, added };
      }
      const counted =
        position > 0 ||
        row.run >= start - bucketSeconds * 1000 ||
        streams.some(other => other !== stream && goesOn(other, row));
      return {
        ...row,
        coveredFrom: counted ? Math.max(start, row.run) : row.time,
        added: counted ? row.values : zeros(row.values),
      };
    });
    return { ...stream, rows };
  });
}

/** Whether a stream was there before the row's bucket and still is. */
function goesOn({ rows }: Stream, { bucket, time }: StreamRow): boolean {
  return (
    rows.some(row => row.bucket < bucket) &&
    rows.some(row => row.bucket >= bucket && row.time + SAME_EXPORT_MS >= time)
  );
}

function increase(before: Counts, after: Counts): Counts {
  const roles = rolesOf(after);
  const fell = roles.some(role => (after[role] ?? 0) < (before[role] ?? 0));
  return Object.fromEntries(
    roles.map(role => [
      role,
      (after[role] ?? 0) - (fell ? 0 : before[role] ?? 0),
    ]),
  );
}

function zeros(values: Counts): Counts {
  return Object.fromEntries(rolesOf(values).map(role => [role, 0]));
}
