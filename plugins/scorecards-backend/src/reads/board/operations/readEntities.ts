import { Knex } from 'knex';
import { EntityRow } from '../../../database/rows';
import { KnownEntity } from '../Known';

/** Every entity there is or was, without what only checks read. */
export async function readEntities({
  tx,
}: {
  tx: Knex;
}): Promise<Map<number, KnownEntity>> {
  const rows = await tx<EntityRow>('scorecards_entities').select(
    'id',
    'ref',
    'kind',
    'title',
    'type',
    'owner_ref',
    'system_ref',
    'domain_ref',
    'tier',
    'ended_at',
  );
  return new Map(
    rows.map(row => [
      row.id,
      {
        id: row.id,
        ref: row.ref,
        kind: row.kind,
        title: row.title,
        type: row.type ?? undefined,
        ownerRef: row.owner_ref ?? undefined,
        systemRef: row.system_ref ?? undefined,
        domainRef: row.domain_ref ?? undefined,
        tier: row.tier ?? undefined,
        isLiving: row.ended_at === null,
      },
    ]),
  );
}
