import { LoggerService } from '@backstage/backend-plugin-api';
import { Campaigns, createCampaigns } from './campaigns';
import { Core } from './createCore';
import { Stores } from './createStores';
import { createDrills, Drills } from './drills';
import { Engine } from './engine';
import { createFactService, FactServices } from './facts';
import { createImport, ImportService } from './import';
import { createPreview, Previews } from './preview';
import { createReads, Reads } from './reads';
import { createRecheck, RecheckService } from './recheck';
import {
  AuthorizedSourceService,
  DefaultSourceService,
  SourceService,
} from './sources';
import { createWaiverService, WaiverServices } from './waivers';

/** What callers may ask for. The services authorize them. */
export interface Services
  extends Reads,
    Campaigns,
    Drills,
    FactServices,
    Previews,
    WaiverServices {
  recheckService: RecheckService;
  importService: ImportService;
  sourceService: SourceService;
}

/** Puts the services together. */
export function createServices(
  options: Core &
    Stores & { engine: Engine; logger: LoggerService; now: () => Date },
): Services {
  const { engine } = options;
  /** Evaluates entities at once; of the facts of providers only some are others. */
  const evaluateBy = (factVariables: string[]) => (entityIds: number[]) =>
    engine.evaluate({ entityIds, factVariables });
  const common = { ...options, evaluate: evaluateBy([]) };
  const reads = createReads(common);
  return {
    ...reads,
    ...createFactService(common),
    ...createPreview(common),
    ...createRecheck({ ...common, results: reads.readService }),
    ...createImport(common),
    ...createWaiverService(common),
    ...createDrills({ ...common, evaluate: evaluateBy(['drills']) }),
    ...createCampaigns({ ...common, ...reads }),
    sourceService: AuthorizedSourceService.create({
      ...common,
      service: DefaultSourceService.create(common),
    }),
  };
}
