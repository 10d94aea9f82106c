import { AnswerVia } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { AnswerRow } from '../../database/rows';
import { ReadScope, valuesOf } from './scope';

/** How much an answer says, the surest first. */
const VIAS: readonly AnswerVia[] = [
  'alert-rule',
  'alert-policy',
  'front-matter',
  'heading',
];

/** Which pages answer which alerts of entities, the surest answer first. */
export async function readAnswers(
  knex: Knex,
  { entityRefs, pageIds }: ReadScope = {},
): Promise<AnswerRow[]> {
  const query = knex<AnswerRow>('runbooks_answers').select();
  if (entityRefs) query.whereIn('entity_ref', valuesOf(knex, entityRefs));
  if (pageIds) query.whereIn('page_id', valuesOf(knex, pageIds));
  const rows = await query;
  return rows.sort(
    (a, b) =>
      VIAS.indexOf(a.via) - VIAS.indexOf(b.via) ||
      // Of several sections of a page: the one that is named, then by name, so that it is the same one each time.
      Number(a.anchor === '') - Number(b.anchor === '') ||
      (a.anchor < b.anchor ? -1 : 1),
  );
}
