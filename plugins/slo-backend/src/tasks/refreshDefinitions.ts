import { LoggerService } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogPoller } from '@callboard/backstage-plugin-callboard-node';
import { DefinitionStore } from '../database/DefinitionStore';
import { toCatalogSlo } from '../definitions/toCatalogSlo';
import { announceChanges, VersionStore } from '../definitions/versions';
import { refreshDecisions, RefreshDecisionsOptions } from './refreshDecisions';

/** What keeping definitions in step needs. */
export interface RefreshDefinitionsOptions extends RefreshDecisionsOptions {
  reader: CatalogPoller;
  definitions: DefinitionStore;
  versions: VersionStore;
  /** SLO refs for refs of SLOs and entities. */
  affected: (targets: string[]) => Promise<string[]>;
  logger: LoggerService;
  /** Computes the statuses of SLOs. */
  evaluate: (refs: string[]) => Promise<void>;
  /** Tells clients that SLOs are gone. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/**
 * Brings the stored SLOs, exclusions and policies in step with the catalog. When the catalog cannot be read, nothing changes.
 *
 * A service named `Service` in OpenSLO is only a label there: only SLOs become rows.
 */
export async function refreshDefinitions(
  options: RefreshDefinitionsOptions,
): Promise<void> {
  const { reader, definitions, versions, affected, evaluate, announce, now } =
    options;
  const { entities, changed } = await reader.read();
  if (!changed) {
    return;
  }
  const slos = [...entities.values()]
    .filter(entity => entity.kind.toLocaleLowerCase('en-US') === 'slo')
    .map(slo =>
      toCatalogSlo(slo, (kind, namespace, name) =>
        entities.get(stringifyEntityRef({ kind, namespace, name })),
      ),
    );
  const at = now();
  const result = await definitions.replaceAll(slos, at);
  const changes = await versions.record(slos, at);
  const concerned = await refreshDecisions(options, entities.values(), at);
  const outdated = [...result.changed, ...(await affected(concerned))];
  await evaluate([...new Set(outdated)]);
  if (result.removed.length > 0) {
    await announce(result.removed);
  }
  await announceChanges({ ...options, changes });
}
