import { Counts, rolesOf } from './Counts';
import { Stream, StreamRow } from './StreamRow';

/** What working out needs. */
export interface DeriveOptions {
  bucketSeconds: number;
  /** Older buckets are closed: what was added in them stands. Seconds. */
  openFrom: number;
}

/**
 * Works out what the streams of one instance added in each bucket.
 *
 * A cumulative value adds its difference to the last one of the same run. A value that fell, or a new run of a known
 * instance, is a restart and adds all of its value. So does the first value of a stream whose instance was exporting
 * before (a counter of errors is born with the first error), or whose counting began in this bucket or the one before.
 * The first value of a stream that has been counting for long adds nothing: when it counted is unknown.
 *
 * A delta adds its value. Everything that was added between two points belongs to the bucket of the later one.
 */
export function deriveAdded(
  streams: Stream[],
  { bucketSeconds, openFrom }: DeriveOptions,
): Stream[] {
  const first = Math.min(
    ...streams.flatMap(({ rows }) => rows.map(({ bucket }) => bucket)),
  );
  return streams.map(stream => {
    const sorted = [...stream.rows].sort(
      (a, b) => a.bucket - b.bucket || a.time - b.time || a.run - b.run,
    );
    const lastOfRun = new Map<number, StreamRow>();
    const rows = sorted.map(row => {
      const before = lastOfRun.get(row.run);
      lastOfRun.set(row.run, row);
      if (row.bucket < openFrom) return row;
      if (row.delta) return { ...row, added: row.values };
      const start = row.bucket * 1000;
      if (before) {
        return {
          ...row,
          coveredFrom: start,
          added: increase(before.values, row.values),
        };
      }
      const counted =
        row.bucket > first || row.run >= start - bucketSeconds * 1000;
      return {
        ...row,
        coveredFrom: counted ? Math.max(start, row.run) : row.time,
        added: counted ? row.values : zeros(row.values),
      };
    });
    return { ...stream, rows };
  });
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
