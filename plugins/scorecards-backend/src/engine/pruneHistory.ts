import { Knex } from 'knex';
import { raiseProjection } from '../database/raiseProjection';

/**
 * Forgets results that ended before an instant, then the versions and entities that ended before it and have no results
 * any more. What is open stays, however old: an entity that changed nothing for years still is how it is, under the version
 * that says what its letters mean.
 */
export async function pruneHistory(options: {
  knex: Knex;
  before: Date;
}): Promise<void> {
  const { knex } = options;
  const before = options.before.toISOString();
  await knex('scorecards_results').where('valid_to', '<', before).delete();
  await knex.transaction(async tx => {
    const versions = await tx('scorecards_versions')
      .where('valid_to', '<', before)
      .whereNotExists(
        tx('scorecards_results').whereRaw(
          'scorecards_results.version_id = scorecards_versions.id',
        ),
      )
      .delete();
    const entities = await tx('scorecards_entities')
      .where('ended_at', '<', before)
      .whereNotExists(
        tx('scorecards_results').whereRaw(
          'scorecards_results.entity_id = scorecards_entities.id',
        ),
      )
      .delete();
    if (versions + entities > 0) await raiseProjection(tx);
  });
}
