import { FactSchema } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { SchemaRow } from '../../database/rows';

/** Schemas that documents of the catalog declare, in the order of their refs; those that cannot be used are left out. */
export async function readSchemas(options: {
  tx: Knex;
}): Promise<FactSchema[]> {
  const rows = await options
    .tx<SchemaRow>('scorecards_schemas')
    .orderBy('ref')
    .select('document');
  return rows.flatMap(({ document }): FactSchema[] => {
    const schema: FactSchema | null = JSON.parse(document);
    return schema ? [schema] : [];
  });
}
