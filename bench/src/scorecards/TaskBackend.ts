import { createBackend } from '@backstage/backend-defaults';
import {
  BackendFeature,
  coreServices,
  createBackendModule,
  DatabaseService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { between, mark, Timing } from './Timing';

const BASE_URL = 'http://127.0.0.1:0';

/** A table, and how much of it there is. */
export interface TableSize {
  rows: number;
  /** With indexes and what is stored beside it. */
  bytes: number;
}

/** One plugin on PostgreSQL, whose tasks run when they are told to. */
export class TaskBackend {
  readonly #scheduler: SchedulerService;
  readonly #knex: Knex;
  readonly #stop: () => Promise<void>;

  static async start(options: {
    pluginId: string;
    connectionString: string;
    config: object;
    features: (BackendFeature | Promise<{ default: BackendFeature }>)[];
  }): Promise<TaskBackend> {
    const { pluginId, connectionString, config, features } = options;
    const held: { tasks?: SchedulerService; data?: DatabaseService } = {};
    const backend = createBackend();
    backend.add(
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: BASE_URL },
          backend: {
            baseUrl: BASE_URL,
            listen: { host: '127.0.0.1', port: 0 },
            database: { client: 'pg', connection: connectionString },
          },
          ...config,
        },
      }),
    );
    backend.add(mockServices.rootLogger.factory({ level: 'error' }));
    backend.add(mockServices.scheduler.factory({ skipTaskRunOnStartup: true }));
    features.forEach(feature => backend.add(feature));
    backend.add(
      createBackendModule({
        pluginId,
        moduleId: 'bench-tasks',
        register(env) {
          env.registerInit({
            deps: {
              tasks: coreServices.scheduler,
              data: coreServices.database,
            },
            async init({ tasks, data }) {
              Object.assign(held, { tasks, data });
            },
          });
        },
      }),
    );
    await backend.start();
    if (!held.tasks || !held.data) throw new Error('It did not start');
    return new TaskBackend(held.tasks, await held.data.getClient(), () =>
      backend.stop(),
    );
  }

  private constructor(
    scheduler: SchedulerService,
    knex: Knex,
    stop: () => Promise<void>,
  ) {
    this.#scheduler = scheduler;
    this.#knex = knex;
    this.#stop = stop;
  }

  get knex(): Knex {
    return this.#knex;
  }

  async run(task: string): Promise<Timing> {
    const began = mark();
    await this.#scheduler.triggerTask(task);
    return between(began);
  }

  async sizeOf(table: string): Promise<TableSize> {
    const size = await this.#knex(table).first(
      this.#knex.raw('count(*) as counted'),
      this.#knex.raw('pg_total_relation_size(?) as bytes', [table]),
    );
    return { rows: Number(size.counted), bytes: Number(size.bytes) };
  }

  stop(): Promise<void> {
    return this.#stop();
  }
}
