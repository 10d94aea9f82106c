import { Knex } from 'knex';
import { EntityRow } from '../../database/rows';
import { KnownEntity, valuesOf } from '../../runbooks';

/** Entities whose coverage is asked for: these, or all services where none are given. */
export async function readCandidates(
  knex: Knex,
  entityRefs?: readonly string[],
): Promise<KnownEntity[]> {
  const query = knex<EntityRow>('runbooks_entities').select(
    'ref',
    'title',
    'owner_ref',
    'tier',
  );
  return entityRefs
    ? query.whereIn('ref', valuesOf(knex, entityRefs))
    : query.where('is_service', true);
}
