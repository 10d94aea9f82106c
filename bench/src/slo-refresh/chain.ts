import {
  coreServices,
  createBackendModule,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Entity } from '@backstage/catalog-model';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchSlo } from './shapes';
import { quietBackend, settingsFor } from './source';

/** The SLO plugin with its Prometheus source, whose tasks run when they are told to. */
export interface Chain {
  run(task: string): Promise<void>;
  /** Of all files of the plugin's database. */
  bytes(): Promise<number>;
  stop(): Promise<void>;
}

function documentsOf({ service, shape }: BenchSlo): Entity[] {
  const indicator = shape.indicator(service);
  const source = ({
    sourceType,
    spec,
  }: {
    sourceType: string;
    spec: object;
  }) => ({
    metricSource: { type: sourceType, spec },
  });
  const { comparison } = shape;
  const sli =
    indicator.kind === 'threshold'
      ? { thresholdMetric: source(indicator.metric) }
      : {
          ratioMetric: {
            counter: indicator.counter,
            ...(indicator.raw && {
              raw: source(indicator.raw),
              rawType: indicator.rawType,
            }),
            ...(indicator.good && { good: source(indicator.good) }),
            ...(indicator.bad && { bad: source(indicator.bad) }),
            ...(indicator.total && { total: source(indicator.total) }),
          },
        };
  const metadata = (kind: string) => ({
    namespace: 'default',
    name: service,
    uid: `${kind}-${service}`,
    etag: '1',
  });
  return [
    {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: metadata('c'),
      spec: { type: 'service', lifecycle: 'production', owner: 'team' },
    },
    {
      apiVersion: 'openslo/v1',
      kind: 'SLO',
      metadata: metadata('s'),
      spec: {
        service,
        budgetingMethod: 'Occurrences',
        timeWindow: [{ duration: '30d', isRolling: true }],
        objectives: [{ target: 0.99, ...comparison }],
        indicator: { metadata: { name: service }, spec: sli },
      },
      relations: [
        { type: 'measures', targetRef: `component:default/${service}` },
      ],
    },
  ];
}

async function bytesIn(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(
    files.map(async file => {
      const { size } = await stat(join(folder, file));
      return file.includes('.sqlite') ? size : 0;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Starts it on SQLite files in `folder`. */
export async function startChain(options: {
  folder: string;
  prometheusUrl: string;
  slos: BenchSlo[];
}): Promise<Chain> {
  let scheduler: SchedulerService | undefined;
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        backend: {
          ...quietBackend,
          database: {
            client: 'better-sqlite3',
            connection: { directory: options.folder },
          },
        },
        callboard: { slo: settingsFor(options.prometheusUrl) },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'error' }));
  backend.add(mockServices.scheduler.factory({ skipTaskRunOnStartup: true }));
  backend.add(
    catalogServiceMock.factory({
      entities: options.slos.flatMap(documentsOf),
    }),
  );
  backend.add(import('@callboard/backstage-plugin-slo-backend'));
  backend.add(
    import('@callboard/backstage-plugin-slo-backend-module-prometheus'),
  );
  backend.add(
    createBackendModule({
      pluginId: 'slo',
      moduleId: 'bench-tasks',
      register(env) {
        env.registerInit({
          deps: { service: coreServices.scheduler },
          async init({ service }) {
            scheduler = service;
          },
        });
      },
    }),
  );
  await backend.start();
  return {
    run: async task => scheduler?.triggerTask(task),
    bytes: () => bytesIn(options.folder),
    stop: () => backend.stop(),
  };
}
