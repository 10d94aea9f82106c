import { mockCredentials } from '@backstage/backend-test-utils';
import { PermissionsService } from '@backstage/backend-plugin-api';
import { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { JsonObject } from '@backstage/types';
import request from 'supertest';
import { Knex } from 'knex';
import { createTestApp } from '../../__testUtils__/createTestApp';
import { catalogWithSecrets } from '../../__testUtils__/permissions';
import { entityRow, groupRow } from '../../__testUtils__/rows';
import { CHECKOUT, LEDGER, SECRET } from './drills';

/** A failover of the checkout that went well, as it is sent. */
export const report = {
  entityRef: CHECKOUT,
  kind: 'failover',
  hypothesis: 'Nobody notices',
  result: 'passed',
  at: '2026-02-01T12:00:00Z',
};

/**
 * The plugin with a checkout of tier 1 that the team payments owns, a ledger of tier 4 of its department, and a secret
 * component that people do not see under a conditional policy.
 */
export async function startDrills(
  knex: Knex,
  options: { permissions?: PermissionsService; settings?: JsonObject } = {},
) {
  const test = await createTestApp({
    knex,
    ...options,
    catalog: catalogWithSecrets(
      ['checkout', 'ledger', 'secret'].map(name => componentEntity(name)),
    ),
    rows: {
      entities: [
        entityRow({
          id: 1,
          ref: CHECKOUT,
          tier: '1',
          title: 'Checkout',
          entity: JSON.stringify(componentEntity('checkout', { tier: '1' })),
        }),
        entityRow({
          id: 2,
          ref: LEDGER,
          tier: '4',
          owner_ref: 'group:default/money',
        }),
        entityRow({ id: 3, ref: SECRET, tier: '1' }),
      ],
      groups: [
        groupRow({ ref: 'group:default/money' }),
        groupRow({
          ref: 'group:default/payments',
          parent_ref: 'group:default/money',
        }),
      ],
    },
  });
  const { app } = test;
  const authorized = (header: string) => ({
    get: (path: string) => request(app).get(path).set('Authorization', header),
    post: (path: string, body: object) =>
      request(app).post(path).set('Authorization', header).send(body),
    record: (drills: unknown[], source?: string) =>
      request(app)
        .post('/drills')
        .set('Authorization', header)
        .send({ drills, ...(source !== undefined && { source }) }),
  });
  return {
    ...test,
    /** A person. */
    as: (person: string) => authorized(mockCredentials.user.header(person)),
    /** A service. */
    asService: () => authorized(mockCredentials.service.header()),
  };
}
