import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import {
  SliAnswer,
  SliQuery,
  SliSource,
  sloSourcesExtensionPoint,
} from '@callboard/backstage-plugin-slo-node';

/** The Prometheus source as the SLO plugin is given it. */
export interface BenchSource {
  fetch(queries: SliQuery[]): Promise<SliAnswer[]>;
  stop(): Promise<void>;
}

/** The settings under which everything is measured. */
export const settingsFor = (url: string) => ({
  settleDelay: { seconds: 1 },
  prometheus: {
    instances: [{ name: 'bench', url, requestsPerSecond: 1_000 }],
  },
});

/** Settings of a backend that nobody calls. */
export const quietBackend = {
  baseUrl: 'http://127.0.0.1:0',
  listen: { host: '127.0.0.1', port: 0 },
};

/** Starts the module before a plugin that only keeps its source. */
export async function startSource(url: string): Promise<BenchSource> {
  const sources: SliSource[] = [];
  const backend = createBackend();
  backend.add(
    mockServices.rootConfig.factory({
      data: { backend: quietBackend, callboard: { slo: settingsFor(url) } },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'none' }));
  backend.add(
    createBackendPlugin({
      pluginId: 'slo',
      register(env) {
        env.registerExtensionPoint(sloSourcesExtensionPoint, {
          addSource: source => void sources.push(source),
        });
        env.registerInit({ deps: {}, init: async () => undefined });
      },
    }),
  );
  backend.add(
    import('@callboard/backstage-plugin-slo-backend-module-prometheus'),
  );
  await backend.start();
  const [source] = sources;
  if (!source) throw new Error('The module added no source');
  return {
    async fetch(queries) {
      const signal = AbortSignal.timeout(3_600_000);
      const answers = await source.fetch({ queries, signal });
      const failed = answers.find(answer => answer.outcome === 'error');
      if (failed?.outcome === 'error') {
        throw new Error(`${failed.digest}: ${failed.code} ${failed.message}`);
      }
      return answers;
    },
    stop: () => backend.stop(),
  };
}
