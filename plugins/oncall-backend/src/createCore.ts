import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { EntityStore } from './catalog/EntityStore';
import { ProjectionStore } from './catalog/ProjectionStore';
import { IngredientSources } from './computing/Ingredients';
import { ScheduleComputer } from './computing/ScheduleComputer';
import { OnCallConfig } from './config';
import { DefaultFeedReader } from './feeds/FeedReader';
import { FeedStore } from './feeds/FeedStore';
import { OverrideStore, PortalOverrideReader } from './overrides';
import { PeopleStore } from './people/PeopleStore';
import { DirectoryStore } from './providers/DirectoryStore';
import { ScheduleStore } from './schedules/ScheduleStore';
import { ShiftStore } from './schedules/ShiftStore';

/** The stores, and what computes schedules. */
export interface Core {
  knex: Knex;
  projections: ProjectionStore;
  entities: EntityStore;
  people: PeopleStore;
  schedules: ScheduleStore;
  shifts: ShiftStore;
  sources: SourceStore;
  feeds: FeedStore;
  directory: DirectoryStore;
  overrides: OverrideStore;
  ingredients: IngredientSources;
  computer: ScheduleComputer;
}

/** What everything else stands on. */
export function createCore(options: {
  knex: Knex;
  settings: OnCallConfig;
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}): Core {
  const { knex, settings, announce, now } = options;
  const people = PeopleStore.create({ knex });
  const schedules = ScheduleStore.create({ knex });
  const shifts = ShiftStore.create({ knex });
  const feeds = FeedStore.create({ knex });
  const overrides = OverrideStore.create({ knex });
  const ingredients: IngredientSources = {
    overrides: PortalOverrideReader.create({ store: overrides }),
    feeds: DefaultFeedReader.create({ feeds, people }),
    feedNames: new Set(settings.feeds.map(({ name }) => name)),
  };
  return {
    knex,
    projections: ProjectionStore.create({ knex }),
    entities: EntityStore.create({ knex }),
    people,
    schedules,
    shifts,
    sources: SourceStore.create({ knex, table: 'oncall_sources' }),
    feeds,
    directory: DirectoryStore.create({ knex }),
    overrides,
    ingredients,
    computer: ScheduleComputer.create({
      schedules,
      shifts,
      ...ingredients,
      horizon: settings.horizon,
      announce,
      now,
    }),
  };
}
