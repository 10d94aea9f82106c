import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';

/** Forgets SLOs and their statuses; what was measured stays in the record. */
export async function deleteDefinitions(options: {
  tx: Knex.Transaction;
  refs: string[];
}): Promise<void> {
  for (const refs of chunks(options.refs)) {
    await options.tx('slo_statuses').whereIn('ref', refs).delete();
    await options.tx('slo_objectives').whereIn('ref', refs).delete();
    await options.tx('slo_definitions').whereIn('ref', refs).delete();
  }
}
