/**
 * The plugin alone: `yarn start` here, then
 *
 *   curl 'localhost:7007/api/oncall/oncalls?entityRef=component:default/checkout&next=true'
 *   curl localhost:7007/api/oncall/schedules
 *   curl 'localhost:7007/api/oncall/schedules/default/payments/shifts'
 *   curl localhost:7007/api/oncall/gaps -H 'accept: text/csv'
 *   curl localhost:7007/api/oncall/preview -H 'content-type: application/yaml' --data-binary @schedule.yaml
 *
 * Every caller is a user who may do everything; the catalog is the list below.
 */
import { createBackend } from '@backstage/backend-defaults';
import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  componentEntity,
  groupEntity,
  scheduleEntity,
  userEntity,
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
    },
  }),
);
backend.add(mockServices.auth.factory());
backend.add(mockServices.httpAuth.factory());
backend.add(
  catalogServiceMock.factory({
    entities: [
      groupEntity('payments', { title: 'Payments' }),
      userEntity('ada', { displayName: 'Ada Byron' }),
      userEntity('bob', { displayName: 'Bob Ross' }),
      componentEntity('checkout', {
        tier: '1',
        annotations: { 'callboard.dev/on-call-schedule': 'payments' },
      }),
      componentEntity('ledger', { tier: '2' }),
      scheduleEntity('payments', { title: 'Payments core' }),
    ],
  }),
);
backend.add(import('../src'));

backend.start();
