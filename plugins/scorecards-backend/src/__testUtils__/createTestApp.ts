import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Config, ConfigReader } from '@backstage/config';
import {
  CatalogServiceMock,
  catalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { FakeClock } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { FactProvider } from '@callboard/backstage-plugin-scorecards-node';
import express, { Express } from 'express';
import { Knex } from 'knex';
import { createContract } from '../contract';
import { createParts, Parts } from '../createParts';
import { FactProviders } from '../facts';
import { createRouter } from '../router';
import { allowAll } from './permissions';
import { NOON } from './rows';
import { Seed, seed } from './seed';

/**
 * Of answers too, so that no test passes with one that breaks the OpenAPI document. One for all tests of a file: making it
 * takes longer than most of them.
 */
const contract = createContract({ validateResponses: true });

/** The plugin without a backend around it, under a clock that tests set. */
export interface TestApp extends Parts {
  app: Express;
  clock: FakeClock;
  /** Refs of each message to clients; none where everything is to be read again. */
  announced: string[][];
  auditor: ReturnType<typeof mockServices.auditor.mock>;
  logger: ReturnType<typeof mockServices.logger.mock>;
}

/** The settings of the plugin in the configuration of a backend. */
export function createTestConfig(scorecards: JsonObject = {}): Config {
  return new ConfigReader({
    app: { baseUrl: 'https://portal.example.net' },
    backend: { baseUrl: 'https://portal.example.net' },
    callboard: { scorecards },
  });
}

export async function createTestApp(options: {
  knex: Knex;
  /** What the catalog has; tests of reads seed the tables as well. */
  entities?: Entity[];
  catalog?: CatalogServiceMock;
  /** What modules would add. */
  providers?: FactProvider[];
  /** Rows that are there before the first request. */
  rows?: Seed;
  /** Settings below `callboard.scorecards`. */
  settings?: JsonObject;
  permissions?: PermissionsService;
  /** Who asks; the user `user:default/mock` where it is left out. */
  credentials?: BackstageCredentials;
}): Promise<TestApp> {
  const { knex, permissions = allowAll(), entities = [], settings } = options;
  const { catalog = catalogServiceMock({ entities }) } = options;
  const clock = new FakeClock(NOON);
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: jest.fn(),
      fail: jest.fn(),
    })),
  });
  const announced: string[][] = [];
  const parts = await createParts({
    auth: mockServices.auth(),
    catalog,
    config: createTestConfig(settings),
    database: { getClient: async () => knex },
    logger,
    permissions,
    providers: FactProviders.create(options.providers),
    signals: {
      publish: async ({ message }) => {
        announced.push([message.refs ?? []].flat().map(String));
      },
    },
    now: clock.now,
  });
  await seed(knex, options.rows ?? {});
  const app = express();
  const httpAuth = mockServices.httpAuth(
    options.credentials && { defaultCredentials: options.credentials },
  );
  app.use(
    contract,
    createRouter({ ...parts, httpAuth, auditor, now: clock.now }),
  );
  const config = mockServices.rootConfig();
  app.use(MiddlewareFactory.create({ config, logger }).error());
  return { ...parts, app, clock, announced, auditor, logger };
}
