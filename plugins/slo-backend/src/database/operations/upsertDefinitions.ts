import {
  canonicalJson,
  chunks,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { CatalogSlo } from '../../definitions/CatalogSlo';
import { DefinitionRow, ObjectiveRow } from '../rows';

/**
 * Stores SLOs, touching only those whose content differs from what is stored.
 *
 * @returns refs of the SLOs that are new or changed
 */
export async function upsertDefinitions(options: {
  tx: Knex.Transaction;
  slos: CatalogSlo[];
  at: Date;
}): Promise<string[]> {
  const { tx, slos, at } = options;
  const stored = new Map(
    (
      await tx<DefinitionRow>('slo_definitions').select('ref', 'fingerprint')
    ).map(row => [row.ref, row.fingerprint]),
  );
  const changed = slos
    .map(slo => ({ slo, fingerprint: sha256(canonicalJson(slo)) }))
    .filter(
      ({ slo, fingerprint }) => stored.get(slo.definition.ref) !== fingerprint,
    );

  for (const chunk of chunks(changed, 100)) {
    await tx<DefinitionRow>('slo_definitions')
      .insert(
        chunk.map(({ slo, fingerprint }) => ({
          ref: slo.definition.ref,
          fingerprint,
          resolved: JSON.stringify(slo),
          updated_at: at.toISOString(),
        })),
      )
      .onConflict('ref')
      .merge();
    await tx<ObjectiveRow>('slo_objectives')
      .whereIn(
        'ref',
        chunk.map(({ slo }) => slo.definition.ref),
      )
      .delete();
    const objectives = chunk.flatMap(({ slo }) =>
      slo.digests.map((digest, position) => ({
        ref: slo.definition.ref,
        position,
        digest,
      })),
    );
    for (const part of chunks(objectives, 100)) {
      await tx<ObjectiveRow>('slo_objectives').insert(part);
    }
  }
  return changed.map(({ slo }) => slo.definition.ref);
}
