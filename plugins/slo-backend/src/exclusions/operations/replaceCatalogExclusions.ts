import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  canonicalJson,
  chunks,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { ExclusionRow, ExclusionTargetRow } from '../../database/rows';
import { targetsOf, toRow } from '../exclusionRows';
import { CatalogExclusion } from '../toCatalogExclusion';

/** Exclusions of which time counts that did not, or no longer does. */
export interface ExclusionChanges {
  /** Entity refs of the documents. */
  ids: string[];
  /** Refs of the SLOs and entities they are for, or were. */
  targets: string[];
}

interface Stored {
  row: ExclusionRow;
  targets: string[];
}

/** Everything that makes a difference; not when it was first seen. */
function content({ row, targets }: Stored): string {
  const { created_at: _, ...rest } = row;
  return canonicalJson({ ...rest, targets });
}

/**
 * Makes the exclusions of the catalog these and no others, touching only what differs.
 *
 * @returns what of it changes figures: exclusions that are in force now or were before
 */
export async function replaceCatalogExclusions(options: {
  tx: Knex.Transaction;
  exclusions: CatalogExclusion[];
  at: Date;
}): Promise<ExclusionChanges> {
  const { tx, exclusions, at } = options;
  const stored = await readStored(tx);
  const wanted = new Map(
    exclusions.map(exclusion => [
      exclusion.id,
      {
        row: toRow({
          ...exclusion,
          createdAt:
            stored.get(exclusion.id)?.row.created_at ?? at.toISOString(),
        }),
        targets: targetsOf(exclusion),
      },
    ]),
  );
  const differs = (id: string) => {
    const [before, after] = [stored.get(id), wanted.get(id)];
    return !before || !after || content(before) !== content(after);
  };
  const changed = [...new Set([...stored.keys(), ...wanted.keys()])].filter(
    differs,
  );
  for (const ids of chunks(changed, 100)) {
    await tx<ExclusionTargetRow>('slo_exclusion_targets')
      .whereIn('exclusion_id', ids)
      .delete();
    await tx<ExclusionRow>('slo_exclusions').whereIn('id', ids).delete();
    for (const id of ids) {
      const after = wanted.get(id);
      if (after) {
        await tx<ExclusionRow>('slo_exclusions').insert(after.row);
        const links = after.targets.map(ref => ({ exclusion_id: id, ref }));
        for (const part of chunks(links)) {
          await tx<ExclusionTargetRow>('slo_exclusion_targets').insert(part);
        }
      }
    }
  }
  const effective = (id: string) =>
    [stored.get(id), wanted.get(id)].filter(
      item => item?.row.status === 'approved',
    );
  return {
    ids: changed.filter(id => effective(id).length > 0).sort(),
    targets: [
      ...new Set(
        changed.flatMap(effective).flatMap(item => item?.targets ?? []),
      ),
    ].sort(),
  };
}

async function readStored(tx: Knex.Transaction): Promise<Map<string, Stored>> {
  const rows = await tx<ExclusionRow>('slo_exclusions').where(
    'origin',
    'catalog',
  );
  const links = await tx<ExclusionTargetRow>('slo_exclusion_targets').whereIn(
    'exclusion_id',
    tx<ExclusionRow>('slo_exclusions').select('id').where('origin', 'catalog'),
  );
  const targets = groupBy(links, link => link.exclusion_id);
  return new Map(
    rows.map(row => [
      row.id,
      {
        row,
        targets: (targets.get(row.id) ?? []).map(({ ref }) => ref).sort(),
      },
    ]),
  );
}
