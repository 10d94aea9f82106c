import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp } from '../__testUtils__/createTestApp';
import { componentEntity, sloEntity } from '../__testUtils__/entities';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';

describe.each(databases.eachSupportedId())('what spans cost on %p', id => {
  async function setUp() {
    const test = await createTestApp({
      knex: await databases.init(id),
      entities: [
        componentEntity('checkout'),
        componentEntity('quiet'),
        sloEntity({ name: 'one', window: '1h' }),
      ],
    });
    const spent = async (...spans: object[]) =>
      request(test.app).post('/slos/spent').send({ spans });
    return { ...test, spent };
  }

  const sample = (start: string, end: string, good: number, total: number) => ({
    slo: 'slo:default/one',
    start: `2026-03-01T${start}:00Z`,
    end: `2026-03-01T${end}:00Z`,
    good,
    total,
  });
  const span = (from: string, to: string, entityRef = CHECKOUT) => ({
    entityRef,
    from: `2026-03-01T${from}:00Z`,
    to: `2026-03-01T${to}:00Z`,
  });

  it('tells the share of the budget of the window that a span spent', async () => {
    const { app, spent, evaluator } = await setUp();
    const { body } = await request(app)
      .post('/samples')
      .send([
        sample('11:00', '11:05', 100, 100),
        sample('11:30', '11:35', 99, 100),
        sample('11:55', '12:00', 100, 100),
      ]);
    expect(body.rejected).toEqual([]);
    await evaluator.evaluateAll();
    const answer = await spent(
      span('11:30', '11:35'),
      span('11:00', '11:05'),
      span('11:10', '11:15'),
      span('11:30', '11:35', 'component:default/quiet'),
    );
    expect(answer.status).toBe(200);
    const [burnt, good, unwatched, quiet] = answer.body.items;
    expect(burnt).toMatchObject({
      ...span('11:30', '11:35'),
      slos: [{ ref: 'slo:default/one', spent: expect.any(Number) }],
    });
    expect(burnt.slos[0].spent).toBeGreaterThan(0);
    expect(good.slos[0]).toMatchObject({ spent: 0 });
    expect(unwatched.slos[0]).toMatchObject({ spent: null });
    expect(quiet.slos).toEqual([]);
  });

  it('names the span that cannot be', async () => {
    const { spent } = await setUp();
    const answer = await spent(span('11:00', '11:05'), span('11:05', '11:00'));
    expect(answer.status).toBe(400);
    expect(answer.body.error.message).toContain('spans[1]');
  });
});
