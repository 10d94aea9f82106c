import {
  selectPage,
  visibleRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { DrillPage } from '@callboard/backstage-plugin-scorecards-common';
import { createScope } from '../reads';
import { toDrill } from './drillRows';
import { DrillListRequest } from './DrillService';
import { WantedEntitiesOptions } from './wantedEntities';
import { DrillStore } from './DrillStore';
import { DrillKind } from '../config';

/** What listing needs. */
export interface ListDrillsOptions extends WantedEntitiesOptions {
  store: DrillStore;
  settings: { drills: readonly DrillKind[] };
  now: () => Date;
}

/** Drills newest first, those of entities that are gone among them; texts are read of one page only. */
export async function listDrills(
  request: DrillListRequest,
  options: ListDrillsOptions,
  { visibility }: Caller,
): Promise<DrillPage> {
  const { store, entities, groups, settings, now } = options;
  const { owners, tiers, limit = Infinity, after } = request;
  const outlines = await store.outlines(request);
  const refs = new Set(outlines.map(({ entity_ref }) => entity_ref));
  const [known, seen, tree] = await Promise.all([
    entities.byRefs([...refs]),
    visibleRefs([...refs], visibility),
    groups.tree(),
  ]);
  const inScope = createScope({ owners, tiers }, tree);
  const wanted = outlines.filter(
    ({ entity_ref: ref }) => seen.has(ref) && inScope(known.get(ref) ?? {}),
  );
  const { items, nextCursor } = selectPage(wanted, {
    cursorOf: ({ at, id }) => ({ rank: -Date.parse(at), text: '', ref: id }),
    limit,
    after,
  });
  const rows = await store.byIds(items.map(({ id }) => id));
  return {
    items: items.flatMap(({ id, entity_ref: ref }) => {
      const row = rows.get(id);
      return row ? [toDrill(row, known.get(ref))] : [];
    }),
    totalItems: wanted.length,
    kinds: settings.drills.map(({ kind }) => kind),
    asOf: now().toISOString(),
    ...(nextCursor !== undefined && { nextCursor }),
  };
}
