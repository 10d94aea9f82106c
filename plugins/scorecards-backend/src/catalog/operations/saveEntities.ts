import {
  chunks,
  JsonColumnType,
  jsonRows,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { EntityRow } from '../../database/rows';
import { endResults } from '../../engine';
import { NewEntityRow } from '../EntityRow';
import { endRows } from './endRows';

/** Columns that the catalog says. */
const SAID = {
  kind: 'text',
  type: 'text',
  title: 'text',
  owner_ref: 'text',
  system_ref: 'text',
  domain_ref: 'text',
  tier: 'text',
  entity: 'text',
  fingerprint: 'text',
} satisfies Partial<Record<keyof EntityRow, JsonColumnType>>;

/** Columns of a new row. */
const INSERTED = {
  ref: 'text',
  uid: 'text',
  ...SAID,
  found_at: 'text',
} as const;

const SAID_COLUMNS = Object.keys(SAID) as (keyof typeof SAID)[];
const INSERTED_COLUMNS = Object.keys(INSERTED) as (keyof typeof INSERTED)[];

/** Rows per statement: some megabytes. */
const PART = 1000;

/**
 * Makes the living entities these and no others, touching only those that differ. One with another uid is another entity
 * of the same name: the old one ends and a new one begins. What is said of those that end, ends with them.
 *
 * @returns refs of the entities that are new or different
 */
export async function saveEntities(options: {
  tx: Knex.Transaction;
  rows: NewEntityRow[];
  at: Date;
}): Promise<{ refs: string[]; ended: number }> {
  const { tx, at } = options;
  const living: Pick<EntityRow, 'id' | 'ref' | 'uid' | 'fingerprint'>[] =
    await tx('scorecards_entities')
      .whereNull('ended_at')
      .select('id', 'ref', 'uid', 'fingerprint');
  const wanted = new Map(options.rows.map(row => [row.ref, row]));
  const ended = living.filter(({ ref, uid }) => wanted.get(ref)?.uid !== uid);
  const known = new Map(living.map(row => [row.ref, row]));
  ended.forEach(({ ref }) => known.delete(ref));

  await endRows({ tx, table: 'scorecards_entities', ids: ended, at });
  await endResults({ tx, entityIds: ended.map(({ id }) => id), at });
  const fresh = [...wanted.values()].filter(({ ref }) => !known.has(ref));
  const changed = [...wanted.values()].flatMap(row => {
    const before = known.get(row.ref);
    return before && before.fingerprint !== row.fingerprint
      ? [{ ...row, id: before.id }]
      : [];
  });
  for (const part of chunks(changed, PART)) await update(tx, part);
  for (const part of chunks(fresh, PART)) await insert(tx, part, at);
  return {
    refs: [...changed, ...fresh].map(({ ref }) => ref),
    ended: ended.length,
  };
}

async function update(
  tx: Knex.Transaction,
  rows: (NewEntityRow & { id: number })[],
): Promise<void> {
  await tx.raw(
    `update scorecards_entities
     set ${SAID_COLUMNS.map(column => `${column} = k.${column}`).join(', ')}
     from ?
     where scorecards_entities.id = k.id`,
    [
      jsonRows<keyof typeof SAID | 'id'>(
        tx,
        'k',
        { id: 'integer', ...SAID },
        rows,
      ),
    ],
  );
}

async function insert(
  tx: Knex.Transaction,
  rows: NewEntityRow[],
  at: Date,
): Promise<void> {
  const found_at = at.toISOString();
  await tx.raw(
    `insert into scorecards_entities (${INSERTED_COLUMNS.join(', ')})
     select ${INSERTED_COLUMNS.map(column => `k.${column}`).join(', ')} from ?`,
    [
      jsonRows(
        tx,
        'k',
        INSERTED,
        rows.map(row => ({ ...row, found_at })),
      ),
    ],
  );
}
