import { jsonRows } from '@callboard/backstage-plugin-callboard-node';
import { EntityFacts } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { StoredResult } from '../Known';

/** The facts that results were judged by, by `evidenceKey`. */
export async function readEvidence(options: {
  tx: Knex;
  results: readonly StoredResult[];
}): Promise<Map<string, EntityFacts>> {
  const { tx, results } = options;
  const keys = results.map(({ entity_id, scorecard_id, valid_from }) => ({
    entity_id,
    scorecard_id,
    valid_from,
  }));
  const rows: (StoredResult & { evidence: string })[] = await tx
    .select('r.entity_id', 'r.scorecard_id', 'r.valid_from', 'r.evidence')
    .from(
      jsonRows(
        tx,
        'k',
        { entity_id: 'integer', scorecard_id: 'integer', valid_from: 'text' },
        keys,
      ),
    )
    .join('scorecards_results as r', {
      'r.entity_id': 'k.entity_id',
      'r.scorecard_id': 'k.scorecard_id',
      'r.valid_from': 'k.valid_from',
    });
  return new Map(rows.map(row => [evidenceKey(row), JSON.parse(row.evidence)]));
}

/** What tells a result from all others. */
export function evidenceKey(
  result: Pick<StoredResult, 'entity_id' | 'scorecard_id' | 'valid_from'>,
): string {
  return `${result.entity_id} ${result.scorecard_id} ${result.valid_from}`;
}
