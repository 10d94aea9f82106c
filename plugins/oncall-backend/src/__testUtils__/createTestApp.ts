import { mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { Config, ConfigReader } from '@backstage/config';
import {
  CatalogServiceMock,
  catalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { SloApi } from '@callboard/backstage-plugin-slo-common';
import { OnCallProvider } from '@callboard/backstage-plugin-oncall-node';
import express, { Express } from 'express';
import { Knex } from 'knex';
import {
  allowAll,
  FakeClock,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createCatalogPollers } from '../catalog/createCatalogPollers';
import { createParts, Parts } from '../createParts';
import { createFeedClient } from '../feeds/FeedClient';
import { ProviderDirectory } from '../providers/ProviderDirectory';
import { createContract } from '../contract';
import { createRouter } from '../router';
import { fetchProvider } from '../tasks/fetchProvider';
import { readFeed } from '../tasks/readFeed';
import { refreshCatalog } from '../tasks/refreshCatalog';

/** A Sunday noon; in Berlin it is one o'clock. */
export const NOON = '2026-03-01T12:00:00.000Z';

/**
 * Of answers too, so that no test passes with one that breaks the OpenAPI document. One for all tests of a file: making it
 * takes longer than most of them.
 */
const contract = createContract({ validateResponses: true });

/** The plugin without a backend around it, under a clock that tests set. */
export interface TestApp extends Parts {
  app: Express;
  clock: FakeClock;
  catalog: CatalogServiceMock;
  providers: ProviderDirectory;
  /** Refs of each message to clients. */
  announced: string[][];
  auditor: ReturnType<typeof mockServices.auditor.mock>;
  logger: ReturnType<typeof mockServices.logger.mock>;
  /** Reads the catalog as the task does; other entities than before where they are given. */
  refresh: (entities?: Entity[]) => Promise<void>;
  /** Asks providers as the tasks do. */
  fetch: (signal?: AbortSignal) => Promise<void>;
  /** Reads a feed as the task does, with an answer instead of the network; an error where one is given. */
  read: (feed: string, answer: string | Error) => Promise<void>;
}

/** The settings of the plugin in the configuration of a backend. */
export function createTestConfig(oncall: JsonObject = {}): Config {
  return new ConfigReader({
    backend: { baseUrl: 'https://portal.example.net' },
    callboard: { oncall },
  });
}

export async function createTestApp(options: {
  knex: Knex;
  entities?: Entity[];
  catalog?: CatalogServiceMock;
  /** Settings below `callboard.oncall`. */
  settings?: JsonObject;
  permissions?: PermissionsService;
  providers?: OnCallProvider[];
  /** What of the SLO plugin answers; nothing where it is left out. */
  sloApi?: Pick<SloApi, 'getBudgetSpent'>;
}): Promise<TestApp> {
  const { knex, permissions = allowAll() } = options;
  let entities = options.entities ?? [];
  // So that tests can change what is in it.
  const catalog = options.catalog ?? catalogServiceMock.mock();
  if (!options.catalog) {
    const current = () => catalogServiceMock({ entities });
    const mock = catalog as ReturnType<typeof catalogServiceMock.mock>;
    mock.queryEntities.mockImplementation((...args) =>
      current().queryEntities(...args),
    );
    mock.getEntitiesByRefs.mockImplementation((...args) =>
      current().getEntitiesByRefs(...args),
    );
  }
  const clock = new FakeClock(NOON);
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: jest.fn(),
      fail: jest.fn(),
    })),
  });
  const announced: string[][] = [];
  const providers = ProviderDirectory.create();
  options.providers?.forEach(provider => providers.addProvider(provider));
  const sloApi = options.sloApi ?? {
    getBudgetSpent: async () => {
      throw new Error('The SLO plugin is not there');
    },
  };
  const parts = await createParts({
    auth: mockServices.auth(),
    catalog,
    config: createTestConfig(options.settings),
    database: { getClient: async () => knex },
    logger,
    permissions,
    signals: {
      publish: async ({ message }) => {
        announced.push([message.refs ?? []].flat().map(String));
      },
    },
    sloApi,
    userInfo: mockServices.userInfo(),
    providers,
    now: clock.now,
  });
  const app = express();
  app.use(
    contract,
    createRouter({
      ...parts,
      httpAuth: mockServices.httpAuth(),
      auditor,
      now: clock.now,
    }),
  );
  const config = mockServices.rootConfig();
  app.use(MiddlewareFactory.create({ config, logger }).error());

  const pollers = createCatalogPollers({ catalog, auth: mockServices.auth() });
  const { horizon, feeds } = parts.settings;
  const refresh = async (others?: Entity[]) => {
    entities = others ?? entities;
    await refreshCatalog({ ...parts, pollers, providers, now: clock.now });
  };
  const fetch = async (signal = new AbortController().signal) => {
    for (const provider of providers.all()) {
      await fetchProvider(
        provider,
        { ...parts, horizon, logger, now: clock.now },
        signal,
      );
    }
  };
  const read = async (name: string, answer: string | Error) => {
    const feed = feeds.find(one => one.name === name);
    if (!feed) {
      throw new Error(`There is no feed ${name} in the test's settings`);
    }
    const client: ReturnType<typeof createFeedClient> = {
      read: async () => {
        if (answer instanceof Error) {
          throw answer;
        }
        return answer;
      },
    };
    await readFeed(
      { ...parts, feed, client, horizon, now: clock.now },
      new AbortController().signal,
    );
  };
  await refresh();
  return {
    ...parts,
    app,
    clock,
    catalog,
    providers,
    announced,
    auditor,
    logger,
    refresh,
    fetch,
    read,
  };
}
