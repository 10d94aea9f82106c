import { LoggerService } from '@backstage/backend-plugin-api';
import { Catalog, createCatalog } from './catalog';
import { Core } from './createCore';
import { createDocuments, Documents } from './documents';
import { createDrillFacts } from './drills';
import { createFacts, FactProviders, Facts } from './facts';
import { ResultIndex } from './reads';
import { WaiverStore } from './waivers';

/** What is known: the catalog, documents, facts, waivers and results. */
export interface Stores extends Catalog, Facts, Documents {
  waivers: WaiverStore;
  index: ResultIndex;
}

/** Puts together what the engine and all services stand on. */
export function createStores(
  options: Core & {
    logger: LoggerService;
    /** Of modules. */
    providers: FactProviders;
    now: () => Date;
  },
): Stores {
  const catalog = createCatalog(options);
  const facts = createFacts({ ...options, ...catalog });
  // Before documents are read: expressions are held to what is declared.
  facts.registry.addProvider(createDrillFacts(options));
  const documents = createDocuments({ ...options, ...facts });
  const { groups } = catalog;
  return {
    ...catalog,
    ...facts,
    ...documents,
    waivers: WaiverStore.create({ ...options, groups }),
    index: ResultIndex.create({ ...options, ...catalog, ...documents }),
  };
}
