import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { SliceSeriesRow } from '../../sliceTables';
import { setDerivedTo } from './setDerivedTo';

/** From which day on the slices over an indicator may have changed. */
export interface ChangedIndicator {
  digest: string;
  from_day: number;
}

/**
 * Notes that slices must be derived again. The rows over the indicators are locked even where nothing has to be noted:
 * whoever is deriving at this moment has not seen the counts of this transaction, and must not be overtaken.
 */
export async function lowerSlices(
  tx: Knex,
  changed: ChangedIndicator[],
): Promise<void> {
  const rows = await tx
    .select<(SliceSeriesRow & { from_day: number })[]>('s.*', 'k.from_day')
    .from(
      jsonRows(
        tx,
        'k',
        { digest: 'text', from_day: 'integer' },
        changed.map(({ digest, from_day }) => ({ digest, from_day })),
      ),
    )
    .join('slice_series_digests as g', 'g.digest', 'k.digest')
    .join('slice_series as s', 's.id', 'g.slice_id')
    .orderBy('s.id')
    .forUpdate('s');
  const lowered = new Map<number, number>();
  for (const { id, derived_to, kept_to, reach_days, from_day } of rows) {
    const day = Math.max(kept_to, from_day - reach_days);
    if (day < (lowered.get(id) ?? derived_to)) {
      lowered.set(id, day);
    }
  }
  await setDerivedTo(
    tx,
    [...lowered].map(([id, derived_to]) => ({ id, derived_to })),
  );
}
