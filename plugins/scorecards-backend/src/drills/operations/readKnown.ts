import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DrillRow } from '../../database/rows';

/**
 * The drills of a source that are known by the ids it gives them, by these ids. Those recorded in the portal are known by
 * the ids that it shows as well.
 */
export async function readKnown(options: {
  tx: Knex;
  source: string;
  ids: readonly string[];
}): Promise<Map<string, DrillRow>> {
  const { tx, source, ids } = options;
  const asked = [...new Set(ids)].map(id => ({ id }));
  const rows: DrillRow[] = await tx
    .select('d.*')
    .from(jsonRows(tx, 'k', { id: 'text' }, asked))
    .join('scorecards_drills as d', on =>
      on.on('d.external_id', 'k.id').orOn('d.id', 'k.id'),
    )
    .where('d.source', source);
  return new Map(
    rows.flatMap(row => [
      [row.id, row],
      [row.external_id, row],
    ]),
  );
}
