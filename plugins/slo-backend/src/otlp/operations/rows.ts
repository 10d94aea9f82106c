import { Counts, Role, ROLES } from '../streams/Counts';
import { StreamRow } from '../streams/StreamRow';

/** Row of `otlp_digests`. */
export interface OtlpDigestRow {
  digest: string;
  /** PostgreSQL's driver gives bigint as text. */
  revision: number | string;
  roles: string;
}

/** Row of `otlp_streams`. */
export interface OtlpStreamRow {
  id: number;
  digest: string;
  stream_key: string;
  instance_key: string;
}

type Values = { [R in Role]: number | null };
type Added = { [R in Role as `${R}_added`]: number | null };

/** Row of `otlp_counts`. */
export interface OtlpCountRow extends Values, Added {
  stream_id: number;
  bucket: number | string;
  run: number | string;
  time: number | string;
  covered_from: number | string;
  /** SQLite has no booleans. */
  delta: boolean | number;
}

/** A row as the calculators know it. */
export function fromRow(row: OtlpCountRow): StreamRow {
  const counts = (read: (role: Role) => number | null): Counts =>
    Object.fromEntries(
      ROLES.flatMap(role => {
        const value = read(role);
        return value === null ? [] : [[role, value]];
      }),
    );
  return {
    bucket: Number(row.bucket),
    run: Number(row.run),
    time: Number(row.time),
    coveredFrom: Number(row.covered_from),
    delta: Boolean(row.delta),
    values: counts(role => row[role]),
    added: counts(role => row[`${role}_added`]),
  };
}

/** A row as the database keeps it. */
export function toRow(stream: number, row: StreamRow): OtlpCountRow {
  const { values, added } = row;
  return {
    stream_id: stream,
    bucket: row.bucket,
    run: row.run,
    time: row.time,
    covered_from: row.coveredFrom,
    delta: row.delta,
    good: values.good ?? null,
    bad: values.bad ?? null,
    total: values.total ?? null,
    good_added: added.good ?? null,
    bad_added: added.bad ?? null,
    total_added: added.total ?? null,
  };
}
