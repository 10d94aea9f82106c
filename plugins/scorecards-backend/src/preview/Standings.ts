import { Caller, everything } from '@callboard/backstage-plugin-callboard-node';
import { standingName } from '@callboard/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { ProjectedEntity } from '../catalog';
import { ScorecardStore, VersionStore } from '../documents';
import { readStandings, StandingRow } from './operations/readStandings';

/** Where an entity stands: its number for comparing, its name under the version of then. */
export interface Standing {
  standing: number;
  name: string;
}

/** What finding today's standings needs. */
export interface StandingsOptions {
  knex: Knex;
  scorecards: ScorecardStore;
  versions: VersionStore;
}

/**
 * Where entities stand today under the scorecard of a name, as far as the caller may see that; by id of entity.
 *
 * @param ref - of the scorecard; nothing stands under one that the catalog does not have
 */
export async function findStandings(
  options: StandingsOptions,
  ref: string,
  entities: readonly ProjectedEntity[],
  { visibility = everything }: Caller,
): Promise<Map<number, Standing>> {
  const scorecard = await options.scorecards.find(ref);
  if (!scorecard || scorecard.endedAt !== undefined) return new Map();
  const rows = await readStandings(options.knex, scorecard.id);
  const visible = await visibility.filter(
    entities
      .filter(({ id }) => rows.has(id))
      .map(entity => ({ ref, entityRef: entity.ref, id: entity.id })),
  );
  const found = visible.flatMap(({ id }): StandingRow[] => {
    const row = rows.get(id);
    return row ? [row] : [];
  });
  const versions = await options.versions.byIds(
    found.map(row => row.version_id),
  );
  const levels = new Map(
    versions.map(({ id, compiled }) => [id, compiled.scorecard.levels]),
  );
  return new Map(
    found.map(({ entity_id, standing, version_id }) => [
      entity_id,
      { standing, name: standingName(levels.get(version_id) ?? [], standing) },
    ]),
  );
}
