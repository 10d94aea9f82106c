import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import { SourceStore } from '@callboard/backstage-plugin-callboard-node';
import { FakeClock } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { Knex } from 'knex';
import { componentEntity } from '../../__testUtils__/entities';
import { NOON } from '../../__testUtils__/rows';
import { AnswerLinker } from '../../answers';
import { applyRunbooksMigrations } from '../../database/applyRunbooksMigrations';
import { PageRow } from '../../database/rows';
import { PageLocator, PageStore } from '../../pages';
import { createMarkdownPoller } from '../createMarkdownPoller';
import { MarkdownReader, REPOSITORY_KEY } from '../MarkdownReader';
import { FakeRepository } from './FakeRepository';

/** A component from a file, which names the runbooks beside it. */
export function entityFrom(
  name: string,
  location: string,
  runbooks: string,
): Entity {
  return componentEntity(name, {
    etag: `${location} ${runbooks}`,
    annotations: {
      'backstage.io/managed-by-location': location,
      'callboard.dev/runbooks': runbooks,
    },
  });
}

/** A reader of Markdown with everything around it, under a clock that tests set. */
export async function createTestReader(options: {
  knex: Knex;
  entities: Entity[];
  localFolders?: string[];
  integrations?: JsonObject;
}) {
  const { knex, localFolders = [], integrations: config = {} } = options;
  await applyRunbooksMigrations({ getClient: async () => knex });
  let { entities } = options;
  const current = () => catalogServiceMock({ entities });
  const catalog = current();
  const clock = new FakeClock(NOON);
  const repository = new FakeRepository();
  const announced: string[][] = [];
  const pages = PageStore.create({ knex });
  const sources = SourceStore.create({ knex, table: 'runbooks_sources' });
  const integrations = ScmIntegrations.fromConfig(
    new ConfigReader({ integrations: config }),
  );
  const appUrl = 'https://portal.example.net';
  const locator = PageLocator.create({
    integrations,
    settings: { appUrl, readingAllow: [] },
  });
  const reader = MarkdownReader.create({
    knex,
    poller: createMarkdownPoller({
      auth: mockServices.auth(),
      catalog: {
        ...catalog,
        queryEntities: (...args: Parameters<typeof catalog.queryEntities>) =>
          current().queryEntities(...args),
        getEntitiesByRefs: (
          ...args: Parameters<typeof catalog.getEntitiesByRefs>
        ) => current().getEntitiesByRefs(...args),
      },
    }),
    integrations,
    urlReader: repository,
    pages,
    locator,
    answers: AnswerLinker.create({ knex }),
    sources,
    settings: {
      headings: ['Meaning'],
      localFolders,
      maxContentBytes: 2000,
      readInterval: { minutes: 5 },
      staleAfterMs: 30 * 60_000,
    },
    announce: async refs => {
      announced.push(refs);
    },
    now: clock.now,
  });
  return {
    knex,
    clock,
    repository,
    announced,
    pages,
    locator,
    source: () => sources.get(REPOSITORY_KEY),
    /** Reads everything, five minutes later than before. */
    run: async (next: Entity[] = entities) => {
      entities = next;
      clock.advance(300);
      repository.asked.length = 0;
      await reader.run();
    },
    /** By address. */
    page: async (url: string): Promise<PageRow> => {
      const row = await knex<PageRow>('runbooks_pages').where({ url }).first();
      if (!row) {
        throw new Error(`There is no page ${url}`);
      }
      return row;
    },
  };
}
