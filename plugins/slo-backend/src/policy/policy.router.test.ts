import { Entity } from '@backstage/catalog-model';
import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import request from 'supertest';
import { createTestDatabases } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { createTestApp, NOON } from '../__testUtils__/createTestApp';
import { componentEntity, sloEntity } from '../__testUtils__/entities';
import { StatusStore } from '../database/StatusStore';

const databases = createTestDatabases();
const CHECKOUT = 'component:default/checkout';

const policy = (name: string, spec: object = {}, etag = '1'): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind: 'ErrorBudgetPolicy',
  metadata: { name, namespace: 'default', title: name, etag },
  spec: {
    owner: 'group:default/platform',
    steps: [{ spentPercent: 80, text: 'Freeze', gate: 'deny' }],
    ...spec,
  },
});

describe.each(databases.eachSupportedId())('policies on %p', id => {
  async function setUp(documents: Entity[] = []) {
    const knex = await databases.init(id);
    const test = await createTestApp({
      knex,
      entities: [
        componentEntity('checkout'),
        sloEntity({ name: 'one' }),
        ...documents,
      ],
    });
    await test.heartbeat.beat();
    const statuses = StatusStore.create({ knex });
    /** Puts a verdict in the place of the one that was computed from nothing. */
    const judged = async (changes: Partial<SloStatus>) => {
      const [stored] = await statuses.byRefs(['slo:default/one']);
      if (!stored) {
        throw new Error('There is no such SLO');
      }
      const status: SloStatus = {
        ...stored.status,
        state: 'healthy',
        data: 'ok',
        reason: undefined,
        errorBudgetRemaining: 0.6,
        asOf: NOON,
        ...changes,
      };
      await statuses.save([{ status }]);
    };
    const get = async (path: string) =>
      (await request(test.app).get(path).expect(200)).body;
    const gate = (ref = CHECKOUT) => get(`/gate?entityRef=${ref}`);
    return { ...test, knex, judged, get, gate };
  }

  it('allows under the built-in policy while there is budget left', async () => {
    const { judged, gate } = await setUp();
    await judged({});
    expect(await gate()).toMatchObject({
      entityRef: CHECKOUT,
      decision: 'allow',
      asOf: NOON,
      reasons: [{ code: 'budget-left', slo: 'slo:default/one' }],
      policy: { spentPercent: 40, onPageBurn: 'deny' },
    });
    await judged({ errorBudgetRemaining: -0.2, state: 'exhausted' });
    expect((await gate()).decision).toBe('deny');
  });

  it('does not know about what has no SLO, or was never measured', async () => {
    const { gate } = await setUp();
    expect(await gate('component:default/nobody')).toMatchObject({
      decision: 'unknown',
      asOf: null,
      reasons: [{ code: 'no-slo' }],
    });
    expect(await gate()).toMatchObject({
      decision: 'unknown',
      reasons: [{ code: 'data-no-data' }],
    });
  });

  it('goes by the policy that is most specific', async () => {
    const { judged, gate } = await setUp([
      policy('everybody'),
      policy('tier-one', { appliesTo: { tiers: ['1'] } }),
      policy('checkout', {
        appliesTo: { entities: ['checkout'] },
        steps: [{ spentPercent: 95, text: 'Freeze', gate: 'deny' }],
      }),
    ]);
    await judged({ errorBudgetRemaining: 0.1 });
    expect(await gate()).toMatchObject({
      decision: 'allow',
      policy: {
        ref: 'errorbudgetpolicy:default/checkout',
        why: `names ${CHECKOUT}`,
      },
    });
  });

  it('lets the stricter of two decide, and says so', async () => {
    const { judged, gate } = await setUp([
      policy('lax', { steps: [{ spentPercent: 99, text: 'x', gate: 'deny' }] }),
      policy('strict'),
    ]);
    await judged({ errorBudgetRemaining: 0.1 });
    const answer = await gate();
    expect(answer).toMatchObject({
      decision: 'deny',
      policy: { ref: 'errorbudgetpolicy:default/strict' },
    });
    expect(answer.policy.problems[0]).toContain('equally specific');
  });

  it('keeps what a policy said when its document breaks', async () => {
    const { judged, gate, catalog, refresh } = await setUp([policy('p')]);
    await judged({ errorBudgetRemaining: 0.1 });
    const broken = policy('p', { steps: 'none' }, '2');
    for (const method of ['queryEntities', 'getEntitiesByRefs'] as const) {
      jest.spyOn(catalog, method).mockResolvedValue({
        items: [broken],
        totalItems: 1,
        pageInfo: {},
      });
    }
    // The SLO is gone with this answer; what is left is the policy.
    await refresh();
    const answer = await gate();
    expect(answer.policy).toMatchObject({
      ref: 'errorbudgetpolicy:default/p',
      steps: [{ spentPercent: 80 }],
    });
    expect(answer.policy.problems[0]).toContain('spec.steps');
  });

  it('tells what holds for several entities', async () => {
    const { judged, get } = await setUp([policy('p')]);
    await judged({ errorBudgetRemaining: 0.1 });
    const { items } = await get(
      `/policies?entityRef=${CHECKOUT}&entityRef=component:default/other`,
    );
    expect(items).toMatchObject([
      {
        entityRef: CHECKOUT,
        spentPercent: 90,
        activeStep: 0,
        worstSlo: 'slo:default/one',
      },
      { entityRef: 'component:default/other', spentPercent: null },
    ]);
    expect(items[1].activeStep).toBeUndefined();
  });

  it('does not believe verdicts when evaluation has stopped', async () => {
    const { judged, gate, clock } = await setUp();
    await judged({});
    clock.advance(600);
    expect(await gate()).toMatchObject({
      decision: 'unknown',
      reasons: [{ code: 'evaluation-stopped' }, { code: 'budget-left' }],
    });
  });

  it('answers from two indexed reads', async () => {
    const { judged, gate, knex } = await setUp([policy('p')]);
    await judged({});
    await gate();
    const queries = jest.fn();
    knex.on('query', queries);
    await gate();
    expect(queries).toHaveBeenCalledTimes(2);
  });
});
