import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ResultRow } from '../../database/rows';
import { KnownSpan } from '../lib/placeSpans';

type SpanRow = KnownSpan & Pick<ResultRow, 'entity_id' | 'scorecard_id'>;

/** Every span that is known of some entities, under all scorecards. */
export async function readKnownSpans({
  tx,
  entityIds,
}: {
  tx: Knex.Transaction;
  entityIds: readonly number[];
}): Promise<SpanRow[]> {
  const asked = [...new Set(entityIds)].map(id => ({ id }));
  return tx
    .select(
      'r.entity_id',
      'r.scorecard_id',
      'r.valid_from',
      'r.valid_to',
      'r.codes',
    )
    .from(jsonRows(tx, 'k', { id: 'integer' }, asked))
    .join('scorecards_results as r', 'r.entity_id', 'k.id');
}
