import { Knex } from 'knex';
import { Range, Revision } from '../../RecordStore';
import { RevisionRow } from '../tables';

/** What was replaced or took no effect in the buckets that start in the range, in order of arrival. */
export async function readRevisions(
  knex: Knex,
  digest: string,
  range: Range,
): Promise<Revision[]> {
  const rows = await knex
    .select<(RevisionRow & { source: string })[]>('r.*', 's.source')
    .from('record_series as s')
    .join('record_revisions as r', 'r.series_id', 's.id')
    .where('s.digest', digest)
    .where('r.bucket', '>=', range.start)
    .where('r.bucket', '<', range.end)
    .orderBy('r.id');
  return rows.map(row => ({
    source: row.source,
    bucket: Number(row.bucket),
    good: row.good,
    total: row.total,
    observedSeconds: row.observed_seconds,
    revision: row.revision,
    outcome: row.outcome,
    recordedBy: row.recorded_by,
    recordedAt: new Date(row.recorded_at),
  }));
}
