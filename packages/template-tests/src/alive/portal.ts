import {
  coreServices,
  createBackendModule,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import catalogModuleCallboard from '@callboard/backstage-plugin-catalog-backend-module-callboard';
import sloPlugin from '@callboard/backstage-plugin-slo-backend';
import sloModulePrometheus from '@callboard/backstage-plugin-slo-backend-module-prometheus';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import request from 'supertest';
import { inRepository } from '../paths';
import { until } from './until';

const ORGANIZATION = inRepository('packages/demo/catalog/org/**/*.yaml');

/** A portal that finds one repository on this machine and measures its SLOs on one Prometheus. */
export async function startPortal(options: {
  /** Its `catalog-info.yaml`. */
  entityFile: string;
  prometheusUrl: string;
}) {
  let scheduler: SchedulerService | undefined;
  const tasks = createBackendModule({
    pluginId: 'slo',
    moduleId: 'tasks',
    register: env =>
      env.registerInit({
        deps: { service: coreServices.scheduler },
        init: async ({ service }) => {
          scheduler = service;
        },
      }),
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleCallboard,
      sloPlugin,
      sloModulePrometheus,
      tasks,
      mockServices.rootLogger.factory({ level: 'none' }),
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            stitchingStrategy: { mode: 'immediate' },
            processingInterval: { minutes: 10 },
            rules: [
              { allow: ['Component', 'Group', 'Location', 'User', 'SLO'] },
            ],
            locations: [
              { type: 'file', target: ORGANIZATION },
              { type: 'file', target: options.entityFile },
            ],
          },
          callboard: {
            slo: {
              settleDelay: { seconds: 1 },
              prometheus: {
                instances: [
                  {
                    name: 'alive',
                    url: options.prometheusUrl,
                    scrapeInterval: { seconds: 15 },
                  },
                ],
              },
            },
          },
        },
      }),
    ],
  });
  return {
    stop: () => backend.stop(),
    /** Statuses of a component's SLOs, once the portal has found so many of them and asked Prometheus. */
    async slosOf(entityRef: string, count: number): Promise<SloStatus[]> {
      const read = async (): Promise<SloStatus[]> => {
        await scheduler?.triggerTask('refresh-definitions');
        const { body } = await request(backend.server).get(
          `/api/slo/slos?entityRef=${entityRef}`,
        );
        return body.items ?? [];
      };
      await until(read, items => items.length >= count);
      await scheduler?.triggerTask('pull-sources-prometheus');
      return read();
    },
  };
}
