import { Alert } from '@callboard/backstage-plugin-runbooks-common';

/** What other parts of the plugin want to know of what fires, also where it is silenced or inhibited. */
export interface FiringReader {
  /** Alerts of the entities with their runbooks, one per alert and entity: paging ones first, then the newest. */
  firing(entityRefs: readonly string[]): Promise<Alert[]>;

  /** Names of the alerts that fire, by entity ref; an entity that is left out has none. */
  firingNames(
    entityRefs?: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
}
