import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';
import scorecardsPlugin from '@callboard/backstage-plugin-scorecards-backend';
import scorecardsModuleCallboard from '.';
import { standIn } from './__testUtils__/standIn';
import { EMPTY } from './__testUtils__/startPortal';
import {
  CHECKOUT,
  NOON,
  onCall,
  reachability,
  sloStatus,
} from './__testUtils__/told';

jest.setTimeout(60_000);

const CHECKS = {
  promise: "slo.tierTargetMet && slo.worstState == 'healthy'",
  alerting: 'slo.hasAlerting',
  reachable: 'oncall.reachable && oncall.respondersCount >= 2',
  runbooks: 'runbooks.coverage >= 0.9',
  incidents: 'incidents.open == 0',
  template: '!scaffolder.drift',
};

const entity = (
  kind: string,
  name: string,
  spec: Entity['spec'],
  annotations: Record<string, string> = {},
): Entity => ({
  apiVersion: 'callboard.dev/v1alpha1',
  kind,
  metadata: { name, namespace: 'default', etag: '1', uid: name, annotations },
  spec,
});

const scorecard = entity('Scorecard', 'chain', {
  owner: 'group:default/platform',
  filter: { kind: 'component' },
  levels: ['bronze'],
  checks: Object.entries(CHECKS).map(([id, expression]) => ({
    id,
    title: id,
    level: 'bronze',
    expression,
  })),
});

const checkout = componentEntity('checkout', {
  tier: '1',
  annotations: {
    'backstage.io/source-template': 'template:default/python',
    'backstage.io/template-version': '1.0.0',
  },
});

/** A backend with the scorecards plugin and neighbours; runs its tasks and gives the result of each check. */
async function evaluate(): Promise<Record<string, string>> {
  const tasks = new Map<string, (signal: AbortSignal) => unknown>();
  const scheduler = mockServices.scheduler.mock({
    scheduleTask: async ({ id, fn }) => {
      tasks.set(id, fn);
    },
  });
  const { server } = await startTestBackend({
    features: [
      scorecardsPlugin,
      scorecardsModuleCallboard,
      standIn('slo', {
        ...EMPTY,
        'slo/slos/by-refs': { items: [sloStatus({ target: 0.9999 })] },
      }),
      standIn('oncall', {
        ...EMPTY,
        'oncall/oncalls/by-refs': {
          items: [onCall()],
          people: {},
          unmapped: [],
          asOf: NOON,
        },
        'oncall/reachability': {
          items: [reachability({ verdict: 'unreachable' })],
          totalItems: 1,
          counts: {},
          asOf: NOON,
        },
      }),
      scheduler.factory,
      catalogServiceMock.factory({
        entities: [
          { ...checkout, metadata: { ...checkout.metadata, uid: 'checkout' } },
          scorecard,
          entity('SLO', 'checkout', { alertPolicies: [{}] }),
          entity(
            'Template',
            'python',
            {},
            {
              'backstage.io/template-version': '2.0.0',
            },
          ),
        ],
      }),
    ],
  });
  const { signal } = new AbortController();
  await tasks.get('refresh-catalog')?.(signal);
  await tasks.get('evaluate')?.(signal);
  const answer = await fetch(
    `http://localhost:${server.port()}/api/scorecards/results?entityRef=${CHECKOUT}&detail=checks`,
  );
  const { items } = await answer.json();
  return Object.fromEntries(
    items[0].checks.map(
      ({ id, status, reason = '' }: Record<string, string>) => [
        id,
        [status, reason].filter(Boolean).join(': '),
      ],
    ),
  );
}

it('brings what other plugins know into the results of checks', async () => {
  expect(await evaluate()).toEqual({
    promise: 'pass',
    alerting: 'pass',
    reachable: 'fail',
    runbooks: expect.stringMatching(/^unknown/),
    incidents: expect.stringMatching(/^unknown/),
    template: 'fail',
  });
});
