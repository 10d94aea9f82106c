import { mockServices } from '@backstage/backend-test-utils';
import { MiddlewareFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  CatalogServiceMock,
  catalogServiceMock,
} from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { SliSource } from '@callboard/backstage-plugin-slo-node';
import express, { Express } from 'express';
import { Knex } from 'knex';
import { FakeClock } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createParts, Parts } from '../createParts';
import { createCatalogPoller } from '../definitions/createCatalogPoller';
import { createContract } from '../contract';
import { createRouter } from '../router';
import { SourceDirectory } from '../sources/SourceDirectory';
import { pullSource } from '../tasks/pullSource';
import { refreshDefinitions } from '../tasks/refreshDefinitions';

/** A Sunday noon, on a bucket border. */
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
  announced: string[][];
  auditor: ReturnType<typeof mockServices.auditor.mock>;
  logger: ReturnType<typeof mockServices.logger.mock>;
  /** Reads the catalog as the task does. */
  refresh: () => Promise<void>;
  /** Asks the sources as the task does. */
  pull: (signal?: AbortSignal) => Promise<void>;
}

/** Allows everything. */
export function allowAll(): PermissionsService {
  return mockServices.permissions({ result: AuthorizeResult.ALLOW });
}

export async function createTestApp(options: {
  knex: Knex;
  entities?: Entity[];
  catalog?: CatalogServiceMock;
  permissions?: PermissionsService;
  sources?: SliSource[];
}): Promise<TestApp> {
  const {
    knex,
    entities = [],
    permissions = allowAll(),
    catalog = catalogServiceMock({ entities }),
  } = options;
  const clock = new FakeClock(NOON);
  const logger = mockServices.logger.mock();
  const auditor = mockServices.auditor.mock({
    createEvent: jest.fn(async () => ({
      success: jest.fn(),
      fail: jest.fn(),
    })),
  });
  const announced: string[][] = [];
  const sources = SourceDirectory.create();
  options.sources?.forEach(source => sources.addSource(source));
  const parts = await createParts({
    catalog,
    config: mockServices.rootConfig(),
    database: { getClient: async () => knex },
    logger,
    permissions,
    signals: {
      publish: async ({ message }) => {
        announced.push([message.refs ?? []].flat().map(String));
      },
    },
    sources,
    now: clock.now,
  });
  const app = express();
  app.use(
    contract,
    createRouter({
      ...parts,
      httpAuth: mockServices.httpAuth(),
      auditor,
    }),
  );
  const config = mockServices.rootConfig();
  app.use(MiddlewareFactory.create({ config, logger }).error());

  const reader = createCatalogPoller({ catalog, auth: mockServices.auth() });
  const refresh = () =>
    refreshDefinitions({
      ...parts,
      reader,
      auditor,
      logger,
      evaluate: refs => parts.evaluator.evaluate(refs),
      now: clock.now,
    });
  const pull = async (signal = new AbortController().signal) => {
    const context = {
      ...parts,
      sources,
      logger,
      settleSeconds: parts.settings.settleSeconds,
      evaluateDigests: (digests: string[]) =>
        parts.evaluator.evaluateDigests(digests),
      now: clock.now,
    };
    await Promise.all(
      sources.all().map(source => pullSource(source, context, signal)),
    );
  };
  await refresh();
  return {
    ...parts,
    app,
    clock,
    catalog,
    announced,
    auditor,
    logger,
    refresh,
    pull,
  };
}
