import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DrillRow } from '../../database/rows';

/** Whole drills by their ids, in no order. */
export async function readDrills(options: {
  tx: Knex;
  ids: readonly string[];
}): Promise<Map<string, DrillRow>> {
  const { tx, ids } = options;
  const rows: DrillRow[] = await tx
    .select('d.*')
    .from(
      jsonRows(
        tx,
        'k',
        { id: 'text' },
        ids.map(id => ({ id })),
      ),
    )
    .join('scorecards_drills as d', 'd.id', 'k.id');
  return new Map(rows.map(row => [row.id, row]));
}
