import { Knex } from 'knex';
import { AlertRow, AnswerRow } from '../../database/rows';

/** The pages that rules and policies name for their alerts. */
export async function readNamedPages(tx: Knex): Promise<AnswerRow[]> {
  const rows: Pick<
    AlertRow,
    'entity_ref' | 'name' | 'page_id' | 'via' | 'anchor'
  >[] = await tx('runbooks_alerts')
    .whereNotNull('page_id')
    .distinct('entity_ref', 'name', 'page_id', 'via', 'anchor');
  return rows.flatMap(({ page_id, name, anchor, entity_ref, via }) =>
    page_id === null
      ? []
      : [{ entity_ref, alert_name: name, page_id, via, anchor: anchor ?? '' }],
  );
}
