import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { DrillRow } from '../../database/rows';
import { ToldDrill } from '../checkDrill';
import { isSame } from '../drillRows';
import { Teller, toDrillRow } from '../lib/toDrillRow';
import { readKnown } from './readKnown';

/** What became of a drill that was told, or that its id is another entity's. */
export type DrillOutcome =
  | { outcome: 'recorded' | 'updated' | 'unchanged'; row: DrillRow }
  | { outcome: 'elsewhere'; entityRef: string };

const ROWS_AT_ONCE = 50;

/**
 * Keeps drills, each known again by the id that its source gives it; of several with one id the last counts.
 *
 * @param kindTitle - what a drill of a kind is called that was given no title
 * @returns one outcome per drill, in their order
 */
export async function recordDrills(options: {
  tx: Knex.Transaction;
  drills: readonly ToldDrill[];
  teller: Teller;
  kindTitle: (kind: string) => string;
}): Promise<DrillOutcome[]> {
  const { tx, drills, teller, kindTitle } = options;
  const { source } = teller;
  const ids = drills.flatMap(({ id }) => id ?? []);
  const known = await readKnown({ tx, source, ids });
  const changed = new Map<string, DrillRow>();
  const outcomes = drills.map((told): DrillOutcome => {
    const before = told.id === undefined ? undefined : known.get(told.id);
    if (before && before.entity_ref !== told.entityRef) {
      return { outcome: 'elsewhere', entityRef: before.entity_ref };
    }
    const row = toDrillRow(told, before, kindTitle(told.kind), teller);
    if (before && isSame(before, row)) {
      return { outcome: 'unchanged', row: before };
    }
    known.set(row.id, row).set(row.external_id, row);
    changed.set(row.external_id, row);
    return { outcome: before ? 'updated' : 'recorded', row };
  });
  for (const part of chunks([...changed.values()], ROWS_AT_ONCE)) {
    await tx<DrillRow>('scorecards_drills')
      .insert(part)
      .onConflict(['source', 'external_id'])
      .merge(columnsBut(part[0], 'id'));
  }
  // Two who tell of the same drill at the same moment keep one row: the id of whoever came first.
  const kept = await readKnown({ tx, source, ids: [...changed.keys()] });
  return outcomes.map(one =>
    'row' in one
      ? { ...one, row: kept.get(one.row.external_id) ?? one.row }
      : one,
  );
}

function columnsBut(row: DrillRow | undefined, left: keyof DrillRow) {
  return Object.keys(row ?? {}).filter(
    (column): column is keyof DrillRow => column !== left,
  );
}
