import { LoggerService } from '@backstage/backend-plugin-api';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import { EntityStore, GroupStore } from '../catalog';
import { Core } from '../createCore';
import { AuthorizedDrillService } from './AuthorizedDrillService';
import { DefaultDrillService } from './DefaultDrillService';
import { DrillFactProvider } from './DrillFactProvider';
import { DrillService } from './DrillService';
import { DrillStore } from './DrillStore';

/** What has to do with drills and is for callers; it authorizes them. */
export interface Drills {
  drillService: DrillService;
}

/** Tells how entities do in drills: for the registry of facts, before anything is evaluated. */
export function createDrillFacts({
  knex,
  settings,
}: Pick<Core, 'knex' | 'settings'>): FactProvider {
  return DrillFactProvider.create({
    store: DrillStore.create({ knex }),
    kinds: settings.drills,
  });
}

/** Puts the rest together. */
export function createDrills(
  options: Core & {
    entities: EntityStore;
    groups: GroupStore;
    evaluate: (entityIds: number[]) => Promise<unknown>;
    logger: LoggerService;
    now: () => Date;
  },
): Drills {
  const { authorizer } = options;
  const store = DrillStore.create(options);
  return {
    drillService: AuthorizedDrillService.create({
      service: DefaultDrillService.create({ ...options, store }),
      authorizer,
    }),
  };
}
