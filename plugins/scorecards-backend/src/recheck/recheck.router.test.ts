import {
  componentEntity,
  createTestDatabases,
} from '@callboard/backstage-plugin-callboard-node/testUtils';
import request from 'supertest';
import { createTestApp } from '../__testUtils__/createTestApp';
import {
  allow,
  catalogWithSecrets,
  conditional,
  policy,
} from '../__testUtils__/permissions';
import { entityRow, scorecardRow, versionRow } from '../__testUtils__/rows';
import { Seed } from '../__testUtils__/seed';
import { check, scorecard, STANDARD } from '../engine/__testUtils__/scorecards';
import { allOf, FakeProvider } from '../facts/__testUtils__/FakeProvider';

const databases = createTestDatabases();
jest.setTimeout(60_000);

const CHECKOUT = 'component:default/checkout';
const SECRET = 'component:default/secret';
const MAY = 'scorecards.recheck';

const document = scorecard({
  checks: [check('has-slo', { expression: 'slo.count > 0' })],
});
const rows: Seed = {
  entities: [
    entityRow({ id: 1, ref: CHECKOUT }),
    entityRow({ id: 2, ref: SECRET }),
  ],
  scorecards: [scorecardRow({ id: 1, ref: STANDARD })],
  versions: [
    versionRow({
      id: 1,
      scorecard_id: 1,
      document: JSON.stringify(document),
    }),
  ],
};
const entities = [
  componentEntity('checkout'),
  componentEntity('secret'),
  {
    apiVersion: 'callboard.dev/v1alpha1',
    kind: 'Scorecard',
    metadata: { namespace: 'default', name: 'standard' },
  },
];

describe.each(databases.eachSupportedId())('recheck on %p', id => {
  it('reads the facts of one entity, evaluates it and says how it does', async () => {
    const knex = await databases.init(id);
    const provider = new FakeProvider({ value: { values: { count: 0 } } });
    const { app, auditor, announced } = await createTestApp({
      knex,
      rows,
      entities,
      providers: [provider],
    });
    const recheck = () =>
      request(app).post('/recheck').send({ entityRef: 'Component:checkout' });
    const before = await recheck();
    expect(before.status).toBe(200);
    expect(before.body).toMatchObject({
      totalItems: 1,
      items: [{ entityRef: CHECKOUT, checks: [{ status: 'fail' }] }],
    });
    provider.answer = allOf({ values: { count: 2 } });
    const { body } = await recheck();
    expect(body.items[0].checks[0]).toMatchObject({ status: 'pass' });
    expect(provider.asked).toEqual([1, 1]);
    expect(announced).toEqual([[CHECKOUT], [CHECKOUT]]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        eventId: 'entity-recheck',
        meta: { entityRef: CHECKOUT },
      }),
    );
  });

  it('does not know what is not there, and refuses what is no ref', async () => {
    const knex = await databases.init(id);
    const { app } = await createTestApp({ knex, rows, entities });
    const recheck = (entityRef: string) =>
      request(app).post('/recheck').send({ entityRef });
    expect((await recheck('component:default/nothing')).status).toBe(404);
    expect((await recheck('checkout')).status).toBe(400);
  });

  it('is for those who may, and for entities they see', async () => {
    const knex = await databases.init(id);
    const given = { knex, rows, catalog: catalogWithSecrets(entities) };
    const secret = { entityRef: SECRET };
    const some = await createTestApp({
      ...given,
      permissions: policy(allow, conditional, [MAY]),
    });
    const unseen = await request(some.app).post('/recheck').send(secret);
    expect(unseen.status).toBe(404);
    const seen = await request(some.app)
      .post('/recheck')
      .send({ entityRef: CHECKOUT });
    expect(seen.status).toBe(200);
    const nobody = await createTestApp({
      ...given,
      rows: {},
      permissions: policy(allow, allow),
    });
    const refused = await request(nobody.app).post('/recheck').send(secret);
    expect(refused.status).toBe(403);
    expect(await knex('scorecards_results').pluck('entity_id')).toEqual([1]);
  });
});
