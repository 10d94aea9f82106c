/**
 * The plugin alone: `yarn start` here, a few seconds, then
 *
 *   curl 'localhost:7007/api/scorecards/results?entityRef=component:default/checkout'
 *   curl 'localhost:7007/api/scorecards/report?scorecard=production-readiness' -H 'accept: text/csv'
 *   curl localhost:7007/api/scorecards/checks
 *   curl localhost:7007/api/scorecards/sources
 *   curl localhost:7007/api/scorecards/facts -H 'content-type: application/json' -d '{ "facts": [
 *     { "entityRef": "component:default/checkout", "schema": "ci", "values": { "passing": true } } ] }'
 *
 * Every caller is a user who may do everything; the catalog is the list below.
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  componentEntity,
  groupEntity,
  scorecardEntity,
} from '../src/__testUtils__/entities';

const backend = createBackend();

// Apart from the portal's settings and database, which this must not touch.
backend.add(
  mockServices.rootConfig.factory({
    data: {
      app: { baseUrl: 'http://localhost:3000' },
      backend: {
        baseUrl: 'http://localhost:7007',
        listen: ':7007',
        database: { client: 'better-sqlite3', connection: ':memory:' },
      },
      callboard: {
        scorecards: {
          factSchemas: [
            {
              name: 'ci',
              title: 'Continuous integration',
              timeToLive: { days: 7 },
              fields: [
                {
                  name: 'passing',
                  type: 'bool',
                  description: 'Whether the main branch builds.',
                },
              ],
            },
          ],
        },
      },
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      groupEntity('platform'),
      groupEntity('money'),
      groupEntity('payments', 'money'),
      componentEntity('checkout', { title: 'Checkout', tier: '1' }),
      componentEntity('ledger', { tier: '2' }),
      componentEntity('orphan', { owner: null }),
      scorecardEntity('production-readiness', {
        owner: 'group:default/platform',
        filter: { kind: 'component', 'spec.type': 'service' },
        levels: ['bronze', 'silver'],
        checks: [
          {
            id: 'has-owner',
            title: 'Has an owner',
            level: 'bronze',
            expression: 'catalog.hasOwner',
          },
          {
            id: 'has-tier',
            title: 'Says how important it is',
            level: 'silver',
            expression: 'catalog.tier in ["1", "2", "3", "4"]',
            fix: { text: 'Add the label callboard.dev/tier.' },
          },
          {
            id: 'builds',
            title: 'The main branch builds',
            level: 'silver',
            expression: 'pushed.ci.passing',
          },
        ],
      }),
    ],
  }),
);
backend.add(import('../src'));

backend.start();
