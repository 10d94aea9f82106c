import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import {
  KnownEntity,
  KnownPage,
  KnownUse,
  PAGE_COLUMNS,
  runbookKey,
  StoredRunbook,
} from '../StoredRunbook';
import { readLastReviews } from './readLastReviews';
import { ReadScope, valuesOf } from './scope';

type Row = KnownPage & {
  [column in keyof KnownEntity as `entity_${column}`]: KnownEntity[column];
} & Partial<{
    [column in keyof KnownUse as `use_${column}`]: KnownUse[column];
  }>;

const COLUMNS = [
  ...PAGE_COLUMNS.map(column => `p.${column}`),
  'e.ref as entity_ref',
  'e.title as entity_title',
  'e.owner_ref as entity_owner_ref',
  'e.tier as entity_tier',
];
const USE_COLUMNS = [
  'u.kind as use_kind',
  'u.place as use_place',
  'u.url as use_url',
  'u.anchor as use_anchor',
];

/**
 * Every page of every entity in scope, in two statements however many they are. Entities that are no longer in the catalog
 * have none.
 */
export async function readStored(
  knex: Knex,
  { entityRefs, pageIds }: ReadScope = {},
): Promise<StoredRunbook[]> {
  const uses = knex('runbooks_uses as u');
  if (entityRefs) uses.whereIn('u.entity_ref', valuesOf(knex, entityRefs));
  if (pageIds) uses.whereIn('u.page_id', valuesOf(knex, pageIds));
  const pages = entityRefs ?? pageIds ? uses.clone().select('u.page_id') : null;
  return read(knex, uses.select(USE_COLUMNS), pages);
}

/** Pages as runbooks of entities, whether or not these use them; in the order given, without what is not there. */
export async function readPairs(
  knex: Knex,
  pairs: readonly { entityRef: string; pageId: string }[],
): Promise<StoredRunbook[]> {
  if (pairs.length === 0) return [];
  const rows = pairs.map(({ entityRef, pageId }) => ({
    entity_ref: entityRef,
    page_id: pageId,
  }));
  const columns = { entity_ref: 'text', page_id: 'text' } as const;
  const pageIds = pairs.map(({ pageId }) => pageId);
  const found = new Map(
    (
      await read(
        knex,
        knex.from(jsonRows(knex, 'u', columns, rows)),
        valuesOf(knex, pageIds),
      )
    ).map(one => [runbookKey(one.entity.ref, one.page.id), one]),
  );
  const keys = new Set(
    pairs.map(({ entityRef, pageId }) => runbookKey(entityRef, pageId)),
  );
  return [...keys].flatMap(key => found.get(key) ?? []);
}

async function read(
  knex: Knex,
  uses: Knex.QueryBuilder,
  pages: Knex.QueryBuilder | null,
): Promise<StoredRunbook[]> {
  const [rows, reviews]: [Row[], Awaited<ReturnType<typeof readLastReviews>>] =
    await Promise.all([
      uses
        .join('runbooks_entities as e', 'e.ref', 'u.entity_ref')
        .join('runbooks_pages as p', 'p.id', 'u.page_id')
        .select(COLUMNS),
      readLastReviews(knex, pages),
    ]);
  const runbooks = new Map<string, StoredRunbook>();
  for (const row of rows) {
    const key = runbookKey(row.entity_ref, row.id);
    const runbook = runbooks.get(key) ?? {
      entity: {
        ref: row.entity_ref,
        title: row.entity_title,
        owner_ref: row.entity_owner_ref,
        tier: row.entity_tier,
      },
      page: row,
      uses: [],
      review: reviews.get(row.id),
    };
    runbooks.set(key, runbook);
    runbook.uses.push(...useOf(row));
  }
  return [...runbooks.values()];
}

function useOf(row: Row): KnownUse[] {
  const { use_kind: kind, use_place: place, use_url: url } = row;
  return kind && place !== undefined && url !== undefined
    ? [{ kind, place, url, anchor: row.use_anchor ?? null }]
    : [];
}
