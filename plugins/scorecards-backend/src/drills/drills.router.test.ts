import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { ADA, BOB, CHECKOUT, LEDGER } from './__testUtils__/drills';
import { report, startDrills } from './__testUtils__/startDrills';

const databases = createTestDatabases();

describe.each(databases.eachSupportedId())('drills on %p', id => {
  const setUp = async () => startDrills(await databases.init(id));

  it('are recorded by people, and read again', async () => {
    const { as, announced } = await setUp();
    const { body } = await as(ADA)
      .record([{ ...report, followUps: [{ text: 'Raise the limit' }] }])
      .expect(200);
    const drill = {
      id: expect.any(String),
      entityRef: CHECKOUT,
      entityTitle: 'Checkout',
      kind: 'failover',
      title: 'Failover',
      hypothesis: 'Nobody notices',
      result: 'passed',
      at: '2026-02-01T12:00:00.000Z',
      followUps: [
        { id: expect.any(String), text: 'Raise the limit', done: false },
      ],
      recordedBy: ADA,
      recordedAt: '2026-03-01T12:00:00.000Z',
      source: 'portal',
      ownerRef: 'group:default/payments',
      tier: '1',
    };
    expect(body).toEqual({
      recorded: 1,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      items: [drill],
      errors: [],
    });
    const list = await as(BOB).get('/drills').expect(200);
    expect(list.body).toEqual({
      items: [drill],
      totalItems: 1,
      kinds: ['game-day', 'failover', 'restore-test'],
      asOf: '2026-03-01T12:00:00.000Z',
    });
    expect(announced).toContainEqual([CHECKOUT]);
  });

  it('are facts at once', async () => {
    const { as, facts } = await setUp();
    const drills = async () => (await facts.load([1])).get(1)?.drills?.values;
    await as(ADA).record([report]).expect(200);
    expect(await drills()).toMatchObject({
      overdueKinds: ['game-day', 'restore-test'],
      lastResults: { failover: 'passed' },
    });
  });

  it('are taken one by one: what is wrong names itself', async () => {
    const { as } = await setUp();
    const { body } = await as(ADA).record([
      { ...report, kind: 'fail-ower' },
      report,
      { ...report, entityRef: 'component:default/gone' },
      'nonsense',
    ]);
    expect(body).toMatchObject({ recorded: 1, rejected: 3 });
    expect(body.errors).toEqual([
      {
        index: 0,
        path: 'kind',
        code: 'unknown-kind',
        message: 'expected a kind of drill, did you mean failover?',
      },
      {
        index: 2,
        path: 'entityRef',
        code: 'unknown-entity',
        message:
          'there is no component:default/gone that scorecards may apply to, as far as you see',
      },
      expect.objectContaining({ index: 3, path: '', code: 'wrong-type' }),
    ]);
  });

  it('are pushed by services under their own names and ids, twice is once', async () => {
    const { asService } = await setUp();
    const pushed = { ...report, id: 'run-7' };
    const counts = async (drill: object) => {
      const { body } = await asService().record([drill], 'chaos');
      return [body.recorded, body.updated, body.unchanged, body.rejected];
    };
    expect(await counts({ ...pushed, result: 'planned' })).toEqual([
      1, 0, 0, 0,
    ]);
    expect(await counts(pushed)).toEqual([0, 1, 0, 0]);
    expect(await counts(pushed)).toEqual([0, 0, 1, 0]);
    expect(await counts({ ...pushed, entityRef: LEDGER })).toEqual([
      0, 0, 0, 1,
    ]);
    expect(await counts(report)).toEqual([0, 0, 0, 1]);
    const { body } = await asService().get('/drills');
    expect(body.items).toMatchObject([{ source: 'chaos', result: 'passed' }]);
  });

  it('come under the names of those who tell them', async () => {
    const { as, asService } = await setUp();
    const person = await as(ADA).record([report], 'chaos').expect(400);
    expect(person.body.error.message).toContain('source: expected portal');
    for (const source of [undefined, 'portal', 'a/b', '']) {
      const { status, body } = await asService().record([report], source);
      expect([status, body.error.message]).toEqual([
        400,
        expect.stringContaining('source: expected'),
      ]);
    }
    await as(ADA).record([report], 'portal').expect(200);
  });

  it('are due by tier, overdue ones first', async () => {
    const { as } = await setUp();
    await as(ADA).record([
      { ...report, at: '2025-06-01T00:00:00Z' },
      { ...report, result: 'planned', at: '2026-04-01T00:00:00Z' },
      { ...report, kind: 'restore-test', at: '2026-02-01T00:00:00Z' },
      { ...report, entityRef: LEDGER, kind: 'game-day' },
    ]);
    const { body } = await as(BOB)
      .get('/drills/due?owner=group:default/money')
      .expect(200);
    expect(
      body.items.map((item: { [key: string]: string }) => [
        item.entityRef?.slice(18),
        item.kind,
        item.state,
        item.dueAt,
      ]),
    ).toEqual([
      ['checkout', 'failover', 'overdue', '2025-08-30T00:00:00.000Z'],
      ['checkout', 'game-day', 'never', null],
      ['secret', 'failover', 'never', null],
      ['secret', 'game-day', 'never', null],
      ['secret', 'restore-test', 'never', null],
      ['checkout', 'restore-test', 'current', '2026-05-02T00:00:00.000Z'],
      ['ledger', 'game-day', 'not-required', null],
    ]);
    expect(body.counts).toEqual({
      overdue: 1,
      never: 4,
      current: 1,
      'not-required': 1,
    });
    expect(body.items[0]).toMatchObject({
      reason: 'Due every 90 days in tier 1; last took place 273 days ago',
      last: { at: '2025-06-01T00:00:00.000Z' },
      planned: { at: '2026-04-01T00:00:00.000Z' },
      openFollowUps: 0,
    });
  });

  it('tell of an entity that is asked for by name what is not required, too', async () => {
    const { as } = await setUp();
    const { body } = await as(ADA).get(`/drills/due?entityRef=${LEDGER}`);
    expect(body.counts).toMatchObject({ 'not-required': 3 });
    const none = await as(ADA).get('/drills/due?tier=4');
    expect(none.body.totalItems).toBe(0);
  });

  it('are listed in pages and filtered', async () => {
    const { as } = await setUp();
    await as(ADA).record(
      [1, 2, 3, 4, 5].map(day => ({
        ...report,
        at: `2026-02-0${day}T00:00:00Z`,
        kind: day === 3 ? 'game-day' : 'failover',
        result: day === 4 ? 'failed' : 'passed',
        entityRef: day === 5 ? LEDGER : CHECKOUT,
      })),
    );
    const days: string[] = [];
    let cursor = '';
    do {
      const { body } = await as(ADA)
        .get(`/drills?limit=2${cursor && `&cursor=${cursor}`}`)
        .expect(200);
      days.push(...body.items.map(({ at }: { at: string }) => at.slice(9, 10)));
      cursor = body.nextCursor ?? '';
    } while (cursor);
    expect(days).toEqual(['5', '4', '3', '2', '1']);
    const count = async (query: string) =>
      (await as(ADA).get(`/drills?${query}`).expect(200)).body.totalItems;
    expect(await count('kind=game-day')).toBe(1);
    expect(await count('result=failed&result=partial')).toBe(1);
    expect(await count('tier=4')).toBe(1);
    expect(await count('owner=group:default/payments')).toBe(4);
    expect(await count('owner=money')).toBe(5);
    expect(await count(`entityRef=${LEDGER}`)).toBe(1);
  });

  it('leave work that is ticked off, and taken back', async () => {
    const { as, auditor, announced } = await setUp();
    const { body } = await as(ADA).record([
      { ...report, followUps: [{ text: 'Raise the limit' }] },
    ]);
    const [drill] = body.items;
    const path = `/drills/${drill.id}/follow-ups/${drill.followUps[0].id}`;
    announced.length = 0;
    const done = await as(BOB).post(path, { done: true }).expect(200);
    expect(done.body.followUps).toEqual([
      {
        ...drill.followUps[0],
        done: true,
        doneBy: BOB,
        doneAt: '2026-03-01T12:00:00.000Z',
      },
    ]);
    const again = await as(ADA).post(path, { done: true }).expect(200);
    expect(again.body).toEqual(done.body);
    expect(announced.filter(refs => refs.includes(CHECKOUT))).toHaveLength(1);
    const back = await as(BOB).post(path, { done: false }).expect(200);
    expect(back.body.followUps).toEqual(drill.followUps);
    await as(BOB)
      .post(`/drills/${drill.id}/follow-ups/none`, { done: true })
      .expect(404);
    await as(BOB)
      .post('/drills/none/follow-ups/none', { done: true })
      .expect(404);
    const events = auditor.createEvent.mock.calls.map(([event]) => event);
    expect(events[0]).toMatchObject({
      eventId: 'drill-record',
      meta: { drills: 1 },
    });
    expect(events[1]).toMatchObject({
      eventId: 'drill-settle',
      meta: { drillId: drill.id, done: true },
    });
  });

  it('are exported whole, safe against formulas', async () => {
    const { as } = await setUp();
    await as(ADA).record(
      Array.from({ length: 3 }, (_, index) => ({
        ...report,
        title: '=1+1',
        at: `2026-02-0${index + 1}T00:00:00Z`,
      })),
    );
    const csv = (path: string) =>
      as(ADA).get(path).set('Accept', 'text/csv').expect(200);
    const { text, type } = await csv('/drills?limit=1');
    expect(type).toBe('text/csv');
    const lines = text.trim().split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[1]).toContain("'=1+1");
    const due = await csv('/drills/due?limit=1&kind=failover');
    expect(due.text.trim().split('\r\n')).toHaveLength(3);
  });
});
