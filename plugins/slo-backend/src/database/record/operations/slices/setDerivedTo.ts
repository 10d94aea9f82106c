import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { SliceSeriesRow } from '../../sliceTables';

/** Notes how far slices are derived, in one statement. The caller holds their rows. */
export async function setDerivedTo(
  tx: Knex,
  slices: Pick<SliceSeriesRow, 'id' | 'derived_to'>[],
  usedOn?: number,
): Promise<void> {
  if (slices.length === 0) {
    return;
  }
  await tx.raw(
    `update slice_series
    set derived_to = x.derived_to, used_on = coalesce(?, slice_series.used_on)
    from ?
    where slice_series.id = x.id`,
    [
      usedOn ?? null,
      jsonRows(
        tx,
        'x',
        { id: 'integer', derived_to: 'integer' },
        slices.map(({ id, derived_to }) => ({ id, derived_to })),
      ),
    ],
  );
}
