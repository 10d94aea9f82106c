/**
 * The plugin alone: `yarn start` here, then
 *
 *   curl localhost:7007/api/slo/slos
 *   curl localhost:7007/api/slo/samples -H 'content-type: application/json' -d '[{
 *     "slo": "checkout-availability", "good": 999, "total": 1000,
 *     "start": "<five minutes ago, on the grid>", "end": "<five minutes later>"}]'
 *
 * Every caller is a user who may do everything; the catalog is the list below.
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { componentEntity, sloEntity } from '../src/__testUtils__/entities';

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
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      componentEntity('checkout'),
      componentEntity('ledger'),
      sloEntity({ name: 'checkout-availability', window: '1d' }),
      sloEntity({
        name: 'ledger-bookings',
        service: 'component:default/ledger',
        tier: '2',
        target: 0.9999,
      }),
    ],
  }),
);
backend.add(import('../src'));

backend.start();
