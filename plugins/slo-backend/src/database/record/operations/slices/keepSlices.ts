import { chunks, jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { SLICES_PER_DERIVATION } from '../../sizes';
import { SliceSeriesRow } from '../../sliceTables';
import { RecordContext, SeriesRow } from '../../tables';
import { deriveSlices } from './deriveSlices';

/**
 * Derives all slices over some series up to a day, before the buckets of these days are dropped. What is derived then
 * is the truth from now on.
 */
export async function keepSlices(
  context: RecordContext,
  series: SeriesRow[],
  upTo: number,
): Promise<void> {
  const { tx } = context;
  const rows = await tx
    .select<SliceSeriesRow[]>('s.*')
    .from(
      jsonRows(
        tx,
        'k',
        { digest: 'text' },
        [...new Set(series.map(({ digest }) => digest))].map(digest => ({
          digest,
        })),
      ),
    )
    .join('slice_series_digests as g', 'g.digest', 'k.digest')
    .join('slice_series as s', 's.id', 'g.slice_id')
    .where('s.kept_to', '<', upTo)
    .orderBy('s.id')
    .forUpdate('s');
  const slices = [...new Map(rows.map(row => [row.id, row])).values()];
  for (const part of chunks(slices, SLICES_PER_DERIVATION)) {
    const ids = part.map(({ id }) => id);
    const due = part.filter(({ derived_to }) => derived_to < upTo);
    await deriveSlices(
      context,
      due.map(({ id }) => ({ id, upTo })),
    );
    await tx('slice_series').whereIn('id', ids).update({ kept_to: upTo });
  }
}
