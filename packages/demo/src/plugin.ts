import { join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { OnCallClient } from '@callboard/backstage-plugin-oncall-common';
import { RunbooksClient } from '@callboard/backstage-plugin-runbooks-common';
import { ScorecardsClient } from '@callboard/backstage-plugin-scorecards-common';
import { SloClient } from '@callboard/backstage-plugin-slo-common';
import { z } from 'zod';
import { AlertSeeder } from './alerts';
import { EventSeeder, timeline } from './events';
import { JsonFile } from './files/JsonFile';
import { HANDBOOK_PATH, handbookUrl } from './handbook';
import { IncidentSeeder } from './incidents';
import { LocalRepositories, REPOSITORIES_PATH } from './repositories';
import { ROSTERS_PATH } from './rosters';
import { createRouter } from './router';
import { SampleSeeder, shapes } from './samples';
import { ScorecardSeeder } from './scorecards';
import { steady } from './steady';
import { PortalTraffic, TrafficReporter, bucketTraffic } from './traffic';

const SEED_EVERY = { seconds: 20 };
const EVENTS_EVERY = { minutes: 5 };
const INCIDENTS_EVERY = { minutes: 1 };
const ALERTS_EVERY = { minutes: 1 };
const SCORECARDS_EVERY = { seconds: 30 };
const REPORT_EVERY = { seconds: 15 };

/** The demo company's traffic, events, incidents, alerts, facts and drills, and the portal's own traffic, all sent through the public endpoints. */
export function demoPlugin({
  traffic,
  repositories,
}: {
  traffic: PortalTraffic;
  repositories: LocalRepositories;
}) {
  return createBackendPlugin({
    pluginId: 'demo',
    register(env) {
      env.registerInit({
        deps: {
          auth: coreServices.auth,
          config: coreServices.rootConfig,
          discovery: coreServices.discovery,
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
          logger: coreServices.logger,
          scheduler: coreServices.scheduler,
        },
        async init({
          auth,
          config,
          discovery,
          httpRouter,
          lifecycle,
          logger,
          scheduler,
        }) {
          httpRouter.use(createRouter(repositories));
          httpRouter.addAuthPolicy({
            path: '/personas',
            allow: 'unauthenticated',
          });
          httpRouter.addAuthPolicy({ path: '/fail', allow: 'unauthenticated' });
          for (const path of [ROSTERS_PATH, HANDBOOK_PATH, REPOSITORIES_PATH]) {
            httpRouter.addAuthPolicy({ path, allow: 'unauthenticated' });
          }

          const now = () => Date.now() / 1000;
          const directory = config.getString('demo.stateDirectory');
          const http = { discoveryApi: discovery, fetchApi: { fetch } };
          const credentialsFor = (targetPluginId: string) => async () =>
            auth.getPluginRequestToken({
              onBehalfOf: await auth.getOwnServiceCredentials(),
              targetPluginId,
            });
          const common = {
            sloApi: new SloClient(http),
            credentials: credentialsFor('slo'),
            logger,
            now,
          };

          const startFile = JsonFile.at(
            join(directory, 'start.json'),
            z.object({ start: z.number() }),
          );
          const { start } = (await startFile.read()) ?? { start: now() };
          await startFile.write({ start });

          const seeder = SampleSeeder.create({ ...common, shapes, start });
          const reporter = await TrafficReporter.create({
            ...common,
            counter: traffic.counter,
            file: JsonFile.at(
              join(directory, 'portal-traffic.json'),
              z.array(bucketTraffic),
            ),
          });
          lifecycle.addShutdownHook(() => reporter.save());

          await scheduler.scheduleTask({
            id: 'demo-samples',
            scope: 'local',
            frequency: SEED_EVERY,
            timeout: { minutes: 10 },
            initialDelay: { seconds: 5 },
            fn: steady(logger, 'Demo samples', () => seeder.run()),
          });
          const events = EventSeeder.create({ ...common, timeline, start });
          await scheduler.scheduleTask({
            id: 'demo-events',
            scope: 'local',
            frequency: EVENTS_EVERY,
            timeout: { minutes: 1 },
            initialDelay: { seconds: 10 },
            fn: steady(logger, 'Demo events', () => events.run()),
          });
          const incidents = IncidentSeeder.create({
            timeline,
            onCallApi: new OnCallClient(http),
            credentials: credentialsFor('oncall'),
            start,
            now,
          });
          await scheduler.scheduleTask({
            id: 'demo-incidents',
            scope: 'local',
            frequency: INCIDENTS_EVERY,
            timeout: { minutes: 1 },
            initialDelay: { seconds: 15 },
            fn: steady(logger, 'Demo incidents', () => incidents.run()),
          });
          const alerts = AlertSeeder.create({
            timeline,
            runbooksApi: new RunbooksClient(http),
            credentials: credentialsFor('runbooks'),
            handbook: handbookUrl(config),
            start,
            now,
          });
          await scheduler.scheduleTask({
            id: 'demo-alerts',
            scope: 'local',
            frequency: ALERTS_EVERY,
            timeout: { minutes: 1 },
            initialDelay: { seconds: 20 },
            fn: steady(logger, 'Demo alerts', () => alerts.run()),
          });
          const scorecards = ScorecardSeeder.create({
            scorecardsApi: new ScorecardsClient(http),
            credentials: credentialsFor('scorecards'),
            start,
            now,
          });
          await scheduler.scheduleTask({
            id: 'demo-scorecards',
            scope: 'local',
            frequency: SCORECARDS_EVERY,
            timeout: { minutes: 1 },
            initialDelay: { seconds: 25 },
            fn: steady(logger, 'Demo scorecards', () => scorecards.run()),
          });
          await scheduler.scheduleTask({
            id: 'portal-traffic',
            scope: 'local',
            frequency: REPORT_EVERY,
            timeout: { minutes: 1 },
            fn: steady(logger, "The portal's traffic", () => reporter.run()),
          });
        },
      });
    },
  });
}
