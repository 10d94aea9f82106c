import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { INSERT_ROWS } from '../sizes';
import { DisplacedRow } from '../SeriesInWork';

/** Keeps displaced counts for the audit; one that is there already is left as it was. */
export async function insertRevisions(
  tx: Knex,
  displaced: DisplacedRow[],
  { recordedBy, at }: { recordedBy: string; at: Date },
): Promise<void> {
  for (const chunk of chunks(displaced, INSERT_ROWS)) {
    await tx('record_revisions')
      .insert(
        chunk.map(row => ({
          ...row,
          recorded_by: recordedBy,
          recorded_at: at,
        })),
      )
      .onConflict()
      .ignore();
  }
}
