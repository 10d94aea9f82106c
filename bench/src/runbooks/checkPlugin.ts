import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendModule,
  DatabaseService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

/** The runbooks plugin, whose tasks run when they are told to. */
export interface CheckPlugin {
  run(task: string): Promise<void>;
  /** Pages by how they are. */
  counts(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

/** Runbooks per entity. */
const LINKS = 10;

const BASE_URL = 'http://127.0.0.1:0';

function entitiesOf(links: readonly string[]): Entity[] {
  const count = Math.ceil(links.length / LINKS);
  return Array.from({ length: count }, (_, n) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      namespace: 'default',
      name: `service-${n}`,
      uid: `${n}`,
      etag: '1',
      links: links
        .slice(n * LINKS, (n + 1) * LINKS)
        .map(url => ({ url, title: 'Runbook' })),
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'team' },
  }));
}

/** Starts it on SQLite files in `folder`. */
export async function startCheckPlugin(options: {
  folder: string;
  links: readonly string[];
  check: Record<string, string | number | string[]>;
}): Promise<CheckPlugin> {
  const { folder, links, check } = options;
  let scheduler: SchedulerService | undefined;
  let database: DatabaseService | undefined;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl: BASE_URL },
        backend: {
          baseUrl: BASE_URL,
          listen: { host: '127.0.0.1', port: 0 },
          database: {
            client: 'better-sqlite3',
            connection: { directory: folder },
          },
        },
        callboard: { runbooks: { check } },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  backend.add(mockServices.scheduler.factory({ skipTaskRunOnStartup: true }));
  backend.add(catalogServiceMock.factory({ entities: entitiesOf(links) }));
  backend.add(import('@callboard/backstage-plugin-runbooks-backend'));
  backend.add(
    createBackendModule({
      pluginId: 'runbooks',
      moduleId: 'bench-tasks',
      register(env) {
        env.registerInit({
          deps: {
            tasks: coreServices.scheduler,
            data: coreServices.database,
          },
          async init({ tasks, data }) {
            scheduler = tasks;
            database = data;
          },
        });
      },
    }),
  );
  await backend.start();
  return {
    run: async task => scheduler?.triggerTask(task),
    counts: async () => {
      const knex = await database?.getClient();
      const rows: { state: string; pages: number }[] =
        (await knex?.('runbooks_pages')
          .select({ state: 'liveness_code' })
          .count({ pages: '*' })
          .groupBy('liveness_code')) ?? [];
      return Object.fromEntries(rows.map(row => [row.state, row.pages]));
    },
    stop: () => backend.stop(),
  };
}
