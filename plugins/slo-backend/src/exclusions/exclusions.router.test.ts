import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity, sloEntity } from '../__testUtils__/entities';

const databases = createTestDatabases();

const ONE = 'slo:default/one';
const TWO = 'slo:default/two';
const CHECKOUT = 'component:default/checkout';
const [ANNA, BEN] = ['user:default/anna', 'user:default/ben'] as const;

const drill = (spec: object = {}): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'SloExclusion',
  metadata: { name: 'drill', namespace: 'default', title: 'Drill', etag: '1' },
  spec: {
    type: 'maintenance',
    reason: 'Weekly',
    author: ANNA,
    approver: BEN,
    entities: [CHECKOUT],
    start: '2026-01-04T02:00',
    end: '2026-01-04T03:00',
    ...spec,
  },
});

const proposal = {
  kind: 'dispute',
  reason: 'The monitoring failed, not we',
  slos: ['one'],
  start: '2026-02-27T10:00:00Z',
  end: '2026-02-27T11:00:00Z',
};

describe.each(databases.eachSupportedId())('exclusions on %p', id => {
  async function setUp(
    options: {
      documents?: Entity[];
      denied?: string[];
      /** Names that the catalog shows; everything where it is left out. */
      shown?: string[];
    } = {},
  ) {
    const { documents = [], denied = [], shown } = options;
    const test = await createTestApp({
      knex: await databases.init(id),
      entities: [
        componentEntity('checkout'),
        sloEntity({ name: 'one' }),
        sloEntity({ name: 'two' }),
        ...documents,
      ],
      permissions: mockServices.permissions.mock({
        authorizeConditional: async requests =>
          requests.map(({ permission }) =>
            shown && permission.name === 'catalog.entity.read'
              ? {
                  result: AuthorizeResult.CONDITIONAL,
                  pluginId: 'catalog',
                  resourceType: 'catalog-entity',
                  conditions: {
                    rule: 'IS_ENTITY_OWNER',
                    resourceType: 'catalog-entity',
                  },
                }
              : { result: AuthorizeResult.ALLOW },
          ),
        authorize: async requests =>
          requests.map(({ permission }) => ({
            result: denied.includes(permission.name)
              ? AuthorizeResult.DENY
              : AuthorizeResult.ALLOW,
          })),
      }),
    });
    if (shown) {
      jest
        .spyOn(test.catalog, 'getEntitiesByRefs')
        .mockImplementation(async ({ entityRefs }) => ({
          items: entityRefs.map(ref =>
            shown.includes(ref) ? componentEntity('seen') : undefined,
          ),
        }));
    }
    const evaluated = jest.spyOn(test.evaluator, 'evaluate');
    const as = (person: string) => {
      const header = mockCredentials.user.header(person);
      return {
        propose: (body: object = proposal) =>
          request(test.app)
            .post('/exclusions')
            .set('Authorization', header)
            .send(body),
        decide: (exclusion: string, decision: string, body?: object) =>
          request(test.app)
            .post(`/exclusions/${encodeURIComponent(exclusion)}/${decision}`)
            .set('Authorization', header)
            .send(body),
        list: async (query = '') =>
          (
            await request(test.app)
              .get(`/exclusions${query}`)
              .set('Authorization', header)
              .expect(200)
          ).body.items,
      };
    };
    return { ...test, as, evaluated };
  }

  it('takes effect once somebody else has approved it, and is computed at once', async () => {
    const { as, evaluated, exclusionReader, auditor } = await setUp();
    const inForce = async () =>
      (
        await exclusionReader.occurrences([
          { ref: ONE, range: { start: 0, end: 4e9 } },
        ])
      ).get(ONE)?.length ?? 0;
    const { body, status } = await as(ANNA).propose();
    expect(status).toBe(201);
    expect(body).toMatchObject({
      status: 'proposed',
      origin: 'portal',
      author: ANNA,
      slos: [ONE],
      createdAt: '2026-03-01T12:00:00.000Z',
    });
    expect(await inForce()).toBe(0);
    expect(evaluated).not.toHaveBeenCalled();

    const own = await as(ANNA).decide(body.id, 'approve');
    expect(own.status).toBe(403);
    const approved = await as(BEN).decide(body.id, 'approve', {
      comment: 'Seen the incident report',
    });
    expect(approved.body).toMatchObject({
      status: 'approved',
      approver: BEN,
      decidedBy: BEN,
      decisions: [
        { decision: 'propose', by: ANNA },
        { decision: 'approve', by: BEN, comment: 'Seen the incident report' },
      ],
    });
    expect(await inForce()).toBe(1);
    expect(evaluated.mock.calls).toEqual([[[ONE]]]);

    expect((await as(BEN).decide(body.id, 'reject')).status).toBe(409);
    const withdrawn = await as(ANNA).decide(body.id, 'withdraw');
    expect(withdrawn.body.status).toBe('withdrawn');
    expect(await inForce()).toBe(0);
    expect(evaluated).toHaveBeenCalledTimes(2);
    expect((await as(ANNA).decide(body.id, 'withdraw')).status).toBe(409);

    const events = auditor.createEvent.mock.calls.map(([event]) => event);
    expect(
      events.map(({ eventId, meta }) => [eventId, meta?.decision]),
    ).toEqual([
      ['exclusion-propose', undefined],
      ['exclusion-decide', 'approve'],
      ['exclusion-decide', 'approve'],
      ['exclusion-decide', 'reject'],
      ['exclusion-decide', 'withdraw'],
      ['exclusion-decide', 'withdraw'],
    ]);
  });

  it('changes the verdict, and gives it back when it is withdrawn', async () => {
    const { app, as, clock } = await setUp({
      documents: [sloEntity({ name: 'hour', window: '1h' })],
    });
    const start = (bucket: number) =>
      (clock.seconds - 300 * (12 - bucket)) * 1000;
    const samples = Array.from({ length: 12 }, (_, bucket) => ({
      slo: 'hour',
      start: new Date(start(bucket)).toISOString(),
      end: new Date(start(bucket + 1)).toISOString(),
      good: bucket === 3 ? 0 : 100,
      total: 100,
    }));
    await request(app).post('/samples').send({ samples }).expect(200);
    const read = async () =>
      (await request(app).get('/slos/default/hour').expect(200)).body;
    expect(await read()).toMatchObject({ state: 'exhausted', good: 1100 });

    const { body } = await as(ANNA).propose({
      ...proposal,
      slos: ['hour'],
      start: samples[3]?.start,
      end: samples[3]?.end,
    });
    await as(BEN).decide(body.id, 'approve').expect(200);
    expect(await read()).toMatchObject({
      state: 'healthy',
      total: 1100,
      errorBudgetRemaining: 1,
      withoutExclusions: { good: 1100, total: 1200, excludedSeconds: 300 },
    });

    await as(BEN).decide(body.id, 'withdraw').expect(200);
    const after = await read();
    expect(after.state).toBe('exhausted');
    expect(after.withoutExclusions).toBeUndefined();
  });

  it('concerns all SLOs of an entity', async () => {
    const { as, evaluated } = await setUp();
    const { body } = await as(ANNA).propose({
      ...proposal,
      slos: undefined,
      entityRefs: [CHECKOUT],
    });
    await as(BEN).decide(body.id, 'approve').expect(200);
    expect(evaluated.mock.calls[0]?.[0].sort()).toEqual([ONE, TWO]);
    expect(await as(ANNA).list('?slo=two')).toHaveLength(1);
    expect(await as(ANNA).list('?slo=three')).toHaveLength(0);
  });

  it('refuses proposals that cannot be, and says why', async () => {
    const { as } = await setUp();
    const wrong: [change: object, status: number, message: string][] = [
      [{ slos: ['three'] }, 404, 'slo:default/three'],
      [
        { slos: [], entityRefs: ['component:default/x'] },
        404,
        'component:default/x',
      ],
      [{ slos: [] }, 400, 'slos'],
      [{ slos: [''] }, 400, 'slos[0]'],
      [{ recurrence: 'FREQ=SOMETIMES' }, 400, 'invalid-recurrence'],
      [{ end: proposal.start }, 400, 'out-of-range'],
      [{ reason: ' ' }, 400, 'reason'],
      [{ kind: 'holiday' }, 400, 'kind'],
    ];
    for (const [change, status, message] of wrong) {
      const answer = await as(ANNA).propose({ ...proposal, ...change });
      expect([answer.status, JSON.stringify(answer.body)]).toEqual([
        status,
        expect.stringContaining(message),
      ]);
    }
    expect(await as(ANNA).list()).toEqual([]);
  });

  it('is decided by people, who have the permission', async () => {
    const { app } = await setUp();
    const service = await request(app)
      .post('/exclusions')
      .set('Authorization', mockCredentials.service.header())
      .send(proposal);
    expect(service.status).toBe(403);
    const decider = await setUp({ denied: ['slo.exclusion.propose'] });
    expect((await decider.as(ANNA).propose()).status).toBe(403);
    const proposer = await setUp({ denied: ['slo.exclusion.decide'] });
    const { body } = await proposer.as(ANNA).propose().expect(201);
    const decided = [
      await proposer.as(BEN).decide(body.id, 'approve'),
      await proposer.as(BEN).decide(body.id, 'withdraw'),
      await proposer.as(ANNA).decide(body.id, 'withdraw'),
    ];
    expect(decided.map(({ status }) => status)).toEqual([403, 403, 200]);
  });

  it('shows and lets decide only what somebody may see', async () => {
    const { as, exclusions } = await setUp({ shown: [ONE, CHECKOUT] });
    const at = new Date('2026-03-01T12:00:00Z');
    for (const [name, slos] of [
      ['both', [ONE, TWO]],
      ['hidden', [TWO]],
    ] as const) {
      await exclusions.propose(
        {
          ...proposal,
          kind: 'dispute',
          id: name,
          slos: [...slos],
          author: ANNA,
          origin: 'portal',
          status: 'proposed',
        },
        { decision: 'propose', by: ANNA, at },
      );
    }
    const seen = await as(BEN).list();
    expect(seen).toMatchObject([{ id: 'both', slos: [ONE] }]);
    await as(BEN).decide('hidden', 'approve').expect(404);
    await as(BEN).decide('both', 'approve').expect(403);
    await as(BEN)
      .propose({ ...proposal, slos: [TWO] })
      .expect(404);
    expect(await as(BEN).list('?slo=two')).toEqual([]);
  });

  it('reads documents of the catalog, which only a document changes', async () => {
    const test = await setUp({ documents: [drill()] });
    const { as, auditor, catalog, refresh, evaluated, exclusionReader } = test;
    const [item] = await as(ANNA).list('?slo=one');
    expect(item).toMatchObject({
      id: 'sloexclusion:default/drill',
      origin: 'catalog',
      status: 'approved',
      approver: BEN,
      entityRefs: [CHECKOUT],
    });
    await as(BEN).decide(item.id, 'withdraw').expect(400);

    const removed = catalog.queryEntities.bind(catalog);
    jest.spyOn(catalog, 'queryEntities').mockImplementation(async (...args) => {
      const page = await removed(...args);
      return {
        ...page,
        items: page.items.filter(({ kind }) => kind !== 'SloExclusion'),
      };
    });
    await refresh();
    expect(await as(ANNA).list()).toEqual([]);
    const audited = auditor.createEvent.mock.calls.map(([event]) => event);
    expect(
      audited.map(({ eventId, meta }) => [eventId, meta?.exclusions]),
    ).toEqual([
      ['exclusions-refresh', [item.id]],
      ['exclusion-decide', undefined],
      ['exclusions-refresh', [item.id]],
    ]);
    expect(evaluated.mock.calls.at(-1)?.[0].sort()).toEqual([ONE, TWO]);
    const range = { start: 0, end: 4e9 };
    expect(
      await exclusionReader.occurrences([
        { ref: ONE, entityRef: CHECKOUT, range },
      ]),
    ).toEqual(new Map());
  });

  it('leaves a document without an approver proposed, and a broken one out', async () => {
    const { as } = await setUp({ documents: [drill({ approver: undefined })] });
    expect(await as(ANNA).list()).toMatchObject([
      { status: 'proposed', problem: 'the document names no approver' },
    ]);
    const broken = await setUp({ documents: [drill({ approver: ANNA })] });
    expect(await broken.as(ANNA).list()).toEqual([]);
  });
});
