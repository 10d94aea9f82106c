import { readYamlDocuments } from '@callboard/backstage-plugin-callboard-common';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import {
  ADA,
  BOB,
  READINESS,
  startCampaigns,
} from './__testUtils__/startCampaigns';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('campaigns on %p', id => {
  const setUp = async () => startCampaigns(await databases.init(id));

  it('begin, and tell how far they are by the results of now', async () => {
    const { as, announced, auditor } = await setUp();
    const { body } = await as(ADA)
      .create({ description: 'Before summer', ownerRef: 'platform' })
      .expect(201);
    const campaign = {
      id: expect.any(String),
      title: 'SLOs for all',
      description: 'Before summer',
      ownerRef: 'group:default/platform',
      scorecard: READINESS,
      scorecardTitle: 'Readiness',
      checks: [
        { id: 'has-slo', title: 'It has-slo', level: 'bronze' },
        { id: 'has-runbook', title: 'It has-runbook', level: 'silver' },
      ],
      scope: {},
      state: 'running',
      startsAt: '2026-02-01T00:00:00.000Z',
      dueAt: '2026-04-01T00:00:00.000Z',
      createdBy: ADA,
      createdAt: '2026-03-01T12:00:00.000Z',
      progress: { entities: 5, done: 1, waived: 1, unknown: 1, open: 2 },
      leftOut: 0,
    };
    expect(body).toEqual(campaign);
    const list = await as(BOB).get('/campaigns').expect(200);
    expect(list.body).toEqual({
      items: [campaign],
      totalItems: 1,
      asOf: '2026-03-01T12:00:00.000Z',
    });
    expect(announced).toContainEqual([`campaign:${body.id}`, READINESS]);
    expect(auditor.createEvent.mock.calls[0]?.[0]).toMatchObject({
      eventId: 'campaign-create',
      meta: { scorecard: READINESS, checks: ['has-slo', 'has-runbook'] },
    });
  });

  it('tell who is not done, by owner and over time', async () => {
    const { as } = await setUp();
    const { body: created } = await as(ADA).create();
    const { body } = await as(BOB).get(`/campaigns/${created.id}`).expect(200);
    expect(body.campaign).toEqual(created);
    expect(body.owners).toEqual([
      {
        ownerRef: 'group:default/payments',
        progress: { entities: 4, done: 1, waived: 1, unknown: 1, open: 1 },
      },
      {
        ownerRef: 'group:default/money',
        progress: { entities: 1, done: 0, waived: 0, unknown: 0, open: 1 },
      },
    ]);
    expect(
      body.open.map((item: { entityTitle: string; checks: object[] }) => [
        item.entityTitle,
        item.checks.length,
      ]),
    ).toEqual([
      ['secret', 2],
      ['vault', 2],
      ['gateway', 2],
    ]);
    const points: { at: string; progress: { open: number; done: number } }[] =
      body.points;
    expect(points).toHaveLength(30);
    expect([points[0], points.at(-1)]).toEqual([
      {
        at: '2026-02-01T00:00:00.000Z',
        progress: { entities: 5, done: 0, waived: 0, unknown: 0, open: 5 },
      },
      { at: '2026-03-01T12:00:00.000Z', progress: created.progress },
    ]);
    const turn = points.findIndex(({ progress }) => progress.done > 0);
    expect(points[turn - 1]?.at.slice(0, 10)).toBe('2026-02-14');
    expect(points[turn]?.at.slice(0, 10)).toBe('2026-02-15');
  });

  it('are about a part of the entities', async () => {
    const { as } = await setUp();
    const entities = async (scope: object) =>
      (await as(ADA).create({ scope }).expect(201)).body.progress.entities;
    expect(await entities({ tier: ['1'] })).toBe(1);
    expect(await entities({ owner: ['payments'] })).toBe(4);
    expect(await entities({ owner: ['group:default/money'] })).toBe(5);
    expect(await entities({ owner: [], tier: ['none'] })).toBe(4);
  });

  it('are overdue until somebody ends them, once', async () => {
    const { as, clock } = await setUp();
    const { id: campaign } = (await as(ADA).create()).body;
    clock.advance(60 * 86_400);
    const { body } = await as(ADA).get('/campaigns?state=overdue');
    expect(body.items).toMatchObject([{ id: campaign, state: 'overdue' }]);
    const answers = await Promise.all(
      [ADA, BOB].map(who =>
        as(who).post(`/campaigns/${campaign}/end`, { note: ' Well done ' }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const ended = answers.find(({ status }) => status === 200)?.body;
    expect(ended).toMatchObject({
      state: 'ended',
      note: 'Well done',
      endedAt: '2026-04-30T12:00:00.000Z',
    });
    const late = await as(ADA).post(`/campaigns/${campaign}/promote`);
    expect([late.status, late.body.error.message]).toEqual([
      409,
      `The campaign is ended since 2026-04-30T12:00:00.000Z, by ${ended.endedBy}`,
    ]);
  });

  it('keep how far they were when they ended', async () => {
    const { as, clock, knex } = await setUp();
    const { id: campaign, progress } = (await as(ADA).create()).body;
    await as(ADA).post(`/campaigns/${campaign}/end`).expect(200);
    const at = '2026-03-02T00:00:00.000Z';
    clock.advance(2 * 86_400);
    const [row] = await knex('scorecards_results')
      .where({ entity_id: 1 })
      .whereNull('valid_to');
    await knex('scorecards_results')
      .where({ entity_id: 1 })
      .whereNull('valid_to')
      .update({ valid_to: at, revision: 2 });
    await knex('scorecards_results').insert({
      ...row,
      valid_from: at,
      codes: 'pfF',
      revision: 2,
    });
    await knex('scorecards_revision').update({ revision: 2 });
    const { body } = await as(ADA).get(`/campaigns/${campaign}`);
    expect(body.campaign.progress).toEqual(progress);
    expect(body.points.at(-1)).toEqual({
      at: '2026-03-01T12:00:00.000Z',
      progress,
    });
    const next = (await as(ADA).create()).body.progress;
    expect(next).toMatchObject({ done: 0, open: 3 });
  });

  it('are promoted by what there is to commit', async () => {
    const { as, auditor } = await setUp();
    const { id: campaign } = (await as(ADA).create()).body;
    const { body } = await as(BOB)
      .post(`/campaigns/${campaign}/promote`)
      .expect(200);
    expect(body).toMatchObject({ state: 'promoted', endedBy: BOB });
    const [yaml] = readYamlDocuments(body.patch);
    expect(yaml).toMatchObject({
      value: {
        spec: {
          checks: [
            { id: 'has-slo', effectiveFrom: '2026-03-01' },
            { id: 'has-runbook', effectiveFrom: '2026-03-01' },
          ],
        },
      },
    });
    expect(auditor.createEvent.mock.calls.at(-1)?.[0]).toMatchObject({
      eventId: 'campaign-decide',
      severityLevel: 'high',
      meta: { id: campaign, decision: 'promote' },
    });
  });

  it('are listed with those under way first, in pages', async () => {
    const { as } = await setUp();
    const create = async (title: string, change: object = {}) =>
      (
        await as(ADA)
          .create({ title, ...change })
          .expect(201)
      ).body.id;
    await create('planned', { startsAt: '2026-03-10' });
    const cancelled = await create('cancelled');
    await as(ADA).post(`/campaigns/${cancelled}/cancel`).expect(200);
    await create('later', { dueAt: '2026-05-31' });
    await create('sooner');
    const titles: string[] = [];
    let cursor = '';
    do {
      const { body } = await as(ADA).get(
        `/campaigns?limit=1${cursor && `&cursor=${cursor}`}`,
      );
      titles.push(...body.items.map((item: { title: string }) => item.title));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(titles).toEqual(['sooner', 'later', 'planned', 'cancelled']);
    const some = await as(ADA).get('/campaigns?state=planned&state=cancelled');
    expect(some.body.totalItems).toBe(2);
    const none = await as(ADA).get('/campaigns?scorecard=other');
    expect(none.body.totalItems).toBe(0);
    const csv = await as(ADA)
      .get('/campaigns?scorecard=readiness')
      .set('Accept', 'text/csv');
    expect(csv.text.trim().split('\r\n')).toHaveLength(5);
  });

  it('are not there by another id', async () => {
    const { as } = await setUp();
    const answers = await Promise.all([
      as(ADA).get('/campaigns/none'),
      as(ADA).post('/campaigns/none/end'),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
