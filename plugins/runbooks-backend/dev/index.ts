/**
 * The plugin alone: `yarn start` here, then
 *
 *   curl 'localhost:7007/api/runbooks/runbooks?entityRef=component:default/checkout'
 *   curl localhost:7007/api/runbooks/coverage -H 'accept: text/csv'
 *   curl localhost:7007/api/runbooks/sources
 *   curl localhost:7007/api/runbooks/alerts -H 'content-type: application/json' -d '{ "alerts": [
 *     { "status": "firing", "labels": { "alertname": "HighErrorRate", "service": "checkout", "severity": "page" },
 *       "startsAt": "2026-03-01T12:00:00Z" } ] }'
 *
 * Every caller is a user who may do everything; the catalog is the list below. Its pages on the web are checked.
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { componentEntity } from '../src/__testUtils__/entities';

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
      integrations: { github: [{ host: 'github.com' }] },
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      componentEntity('checkout', {
        title: 'Checkout',
        tier: '1',
        links: [
          {
            type: 'runbook',
            title: 'High error rate',
            url: 'https://runbooks.prometheus-operator.dev/runbooks/general/watchdog/',
          },
          { type: 'runbook', title: 'Gone', url: 'https://example.com/gone' },
          {
            type: 'runbook',
            title: 'Refused',
            url: 'http://169.254.169.254/latest/meta-data/',
          },
        ],
        annotations: { 'prometheus.io/alert': 'HighErrorRate' },
      }),
      componentEntity('ledger', { tier: '2' }),
    ],
  }),
);
backend.add(import('../src'));

backend.start();
