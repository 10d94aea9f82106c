import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { SliceDayRow } from '../../sliceTables';

/** A day up to which slices are wanted. */
export interface SliceEdgeKey {
  slice_id: number;
  day: number;
}

/**
 * For each wanted day its row or, where it has none, that of the last day before, in one statement.
 * @returns by slices and wanted day; nothing where they begin later
 */
export async function loadSliceEdges(
  tx: Knex,
  keys: SliceEdgeKey[],
): Promise<Map<number, Map<number, SliceDayRow>>> {
  const rows = await tx
    .select<(SliceDayRow & { wanted_day: number })[]>(
      'd.*',
      'k.day as wanted_day',
    )
    .from(
      jsonRows(
        tx,
        'k',
        { slice_id: 'integer', day: 'integer' },
        keys.map(({ slice_id, day }) => ({ slice_id, day })),
      ),
    )
    .join('slice_days as d', join =>
      join
        .on('d.slice_id', 'k.slice_id')
        .andOn(
          'd.day',
          tx.raw(
            '(select max(e.day) from slice_days e where e.slice_id = k.slice_id and e.day <= k.day)',
          ),
        ),
    );
  const edges = new Map<number, Map<number, SliceDayRow>>();
  for (const row of rows) {
    const own = edges.get(row.slice_id) ?? new Map<number, SliceDayRow>();
    edges.set(row.slice_id, own.set(row.wanted_day, row));
  }
  return edges;
}
