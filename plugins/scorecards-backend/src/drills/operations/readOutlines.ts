import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { DrillResult } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { DrillRow } from '../../database/rows';

/** A drill without its texts. */
export type DrillOutline = Pick<
  DrillRow,
  'id' | 'entity_ref' | 'kind' | 'result' | 'at' | 'follow_ups'
>;

/** Which drills to find; an absent filter lets everything through. */
export interface DrillFilter {
  entityRefs?: readonly string[];
  kinds?: readonly string[];
  results?: readonly DrillResult[];
}

/** Newest first. */
export async function readOutlines(options: {
  tx: Knex;
  filter?: DrillFilter;
}): Promise<DrillOutline[]> {
  const { tx, filter = {} } = options;
  const { entityRefs, kinds, results } = filter;
  const query: Knex.QueryBuilder<DrillRow, DrillOutline[]> = tx(
    'scorecards_drills as d',
  )
    .select(
      'd.id',
      'd.entity_ref',
      'd.kind',
      'd.result',
      'd.at',
      'd.follow_ups',
    )
    .orderBy([
      { column: 'd.at', order: 'desc' },
      { column: 'd.id', order: 'desc' },
    ]);
  if (entityRefs) {
    const refs = [...new Set(entityRefs)].map(ref => ({ ref }));
    query.join(jsonRows(tx, 'k', { ref: 'text' }, refs), on =>
      on.on('k.ref', 'd.entity_ref'),
    );
  }
  if (kinds) query.whereIn('d.kind', [...kinds]);
  if (results) query.whereIn('d.result', [...results]);
  return query;
}
