import { LoggerService } from '@backstage/backend-plugin-api';
import { EntityStore, GroupStore } from '../catalog';
import { Core } from '../createCore';
import { CatalogFactProvider } from './catalog/CatalogFactProvider';
import { FactIndex } from './FactIndex';
import { FactProviders } from './FactProviders';
import { FactReader } from './FactReader';
import { FactRegistry } from './FactRegistry';
import { FactStore } from './FactStore';
import { readSchemas } from './operations/readSchemas';

/** What everything that reads facts stands on. */
export interface Facts {
  registry: FactRegistry;
  factIndex: FactIndex;
  /** Reads schemas of documents into the registry: another replica may have written them. */
  refreshSchemas: () => Promise<void>;
  factReader: FactReader;
  facts: FactStore;
}

/**
 * Puts it together, with what the catalog itself tells.
 *
 * @throws InputError for a schema of the configuration that cannot be used; ConflictError where a module tells `catalog`
 */
export function createFacts(
  options: Core & {
    logger: LoggerService;
    /** Of modules. */
    providers: FactProviders;
    entities: EntityStore;
    groups: GroupStore;
    now: () => Date;
  },
): Facts {
  const { knex, settings, providers } = options;
  const registry = FactRegistry.create({
    providers,
    schemas: settings.factSchemas,
    maxAgeMs: settings.factMaxAgeMs,
  });
  registry.addProvider(CatalogFactProvider.create(options));
  const factIndex = FactIndex.create({ knex });
  const common = { ...options, registry, factIndex };
  return {
    registry,
    factIndex,
    refreshSchemas: async () =>
      registry.setSchemas(await readSchemas({ tx: knex })),
    factReader: FactReader.create({
      ...common,
      timeoutMs: settings.factTimeoutMs,
    }),
    facts: FactStore.create(common),
  };
}
