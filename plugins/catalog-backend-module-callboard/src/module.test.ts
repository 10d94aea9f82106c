import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AlphaEntity } from '@backstage/catalog-model/alpha';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { sloDefinitionFromEntities } from '@callboard/backstage-plugin-slo-common';
import catalogModuleCallboard from '.';

jest.setTimeout(60_000);

const team = `
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: payments }
spec: { type: team, children: [] }
`;

const person = `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ada }
spec: { memberOf: [payments] }
`;

const component = (name: string) => `
apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
  labels: { callboard.dev/tier: "1" }
  annotations: { callboard.dev/on-call-schedule: payments }
spec: { type: service, lifecycle: production, owner: payments }
`;

const indicator = `
    metadata: { name: answered }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Prometheus, spec: { query: good } } }
        total: { metricSource: { type: Prometheus, spec: { query: total } } }`;

const slo = (
  name: string,
  target: string = 'target: 0.99',
  extra: string = '',
) => `
apiVersion: openslo/v1
kind: SLO
metadata: { name: ${name}, displayName: The promise of ${name}, labels: { team: [a, b] } }
spec:
  description: What is promised.
  service: checkout
  indicator:${indicator}
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 30d, isRolling: true }]
  objectives: [{ ${target} }]
${extra}`;

const v2alpha = `
apiVersion: openslo.com/v2alpha
kind: SLO
metadata: { name: second }
spec:
  serviceRef: component:default/checkout
  sliRef: second-sli
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 4w, isRolling: true }]
  objectives: [{ target: 0.9 }]
---
apiVersion: openslo.com/v2alpha
kind: SLI
metadata: { name: second-sli }
spec:
  ratioMetric:
    good: { dataSourceRef: prometheus, spec: { query: good } }
    total: { dataSourceRef: nowhere, spec: { query: total } }
---
apiVersion: openslo/v1
kind: DataSource
metadata: { name: prometheus }
spec: { type: Prometheus, connectionDetails: { url: http://prometheus.example.com } }
`;

const others = `
apiVersion: openslo/v1
kind: AlertPolicy
metadata: { name: page }
spec: { conditions: [{ conditionRef: fast }], notificationTargets: [{ targetRef: pager }] }
---
apiVersion: openslo/v1
kind: AlertCondition
metadata: { name: fast }
spec: { severity: page, condition: { kind: burnrate, op: gte, threshold: 14.4, lookbackWindow: 1h } }
---
apiVersion: openslo/v1
kind: AlertNotificationTarget
metadata: { name: pager }
spec: { target: pager }
---
apiVersion: openslo/v1
kind: Service
metadata: { name: checkout }
`;

const decisions = `
apiVersion: callboard.dev/v1alpha1
kind: SloExclusion
metadata: { name: drill }
spec:
  type: maintenance
  reason: A drill every Sunday.
  author: user:default/a
  approver: user:default/b
  slos: [good]
  entities: [checkout]
  start: 2026-03-01T02:00
  end: 2026-03-01T04:00
  recurrence: FREQ=WEEKLY;BYDAY=SU
---
apiVersion: callboard.dev/v1alpha1
kind: ErrorBudgetPolicy
metadata: { name: strict }
spec:
  owner: payments
  appliesTo: { entities: [checkout, nobody] }
  steps: [{ spentPercent: 100, text: Freeze, gate: deny }]
---
apiVersion: callboard.dev/v1alpha1
kind: ErrorBudgetPolicy
metadata: { name: misspelt }
spec:
  owner: payments
  stepps: []
`;

const schedules = `
apiVersion: callboard.dev/v1alpha1
kind: OnCallSchedule
metadata: { name: payments }
spec:
  owner: payments
  timeZone: Europe/Berlin
  levels:
    - name: primary
      delay: PT5M
      layers:
        - name: week
          rotation: { type: weekly, start: 2026-01-05T09:00, participants: [ada, none] }
    - name: team
      layers:
        - name: everybody
          rotation: { type: daily, start: 2026-01-05T00:00, participants: [group:payments] }
---
apiVersion: callboard.dev/v1alpha1
kind: OnCallSchedule
metadata: { name: left }
spec:
  owner: dissolved
  timeZone: UTC
  levels:
    - name: primary
      layers:
        - name: week
          rotation: { type: weekly, start: 2026-01-05T09:00, participants: [ada, gone] }
---
apiVersion: callboard.dev/v1alpha1
kind: OnCallSchedule
metadata: { name: misspelt }
spec:
  owner: payments
  timeZone: Europe/Berlinn
  levels:
    - name: primary
      delay: 5 minutes
      layers:
        - name: week
          rotation: { type: weekly, start: 2026-01-05T09:00, particpants: [ada] }
---
apiVersion: callboard.dev/v1alpha1
kind: OnCallSchedule
metadata: { name: idle }
spec:
  owner: payments
  timeZone: UTC
  levels:
    - name: primary
      layers:
        - name: week
          rotation: { type: weekly, start: 2026-01-05T09:00, participants: [none] }
`;

const scorecards = `
apiVersion: callboard.dev/v1alpha1
kind: Scorecard
metadata: { name: ready, title: Ready }
spec:
  owner: payments
  filter: { kind: component, spec.type: service }
  levels: [bronze, silver]
  checks:
    - id: has-slo
      title: Has an SLO
      level: bronze
      expression: slo.count > 0
      fix: { text: Add one, template: template:default/nowhere }
    - { id: on-call, title: Is on call, level: silver, expression: nobody.tells.this }
---
apiVersion: callboard.dev/v1alpha1
kind: Scorecard
metadata: { name: misspelt }
spec:
  owner: payments
  levels: [bronze, silver]
  checks:
    - { id: a, title: A, level: bronz, expression: slo.count > 0 }
    - { id: a, title: B, level: bronze, expression: "slo.count >" }
    - { id: c, title: C, level: bronze, expresion: "true" }
---
apiVersion: callboard.dev/v1alpha1
kind: FactSchema
metadata: { name: ci, title: Continuous integration }
spec:
  owner: payments
  timeToLive: P7D
  fields:
    - { name: passing, type: bool, description: Whether the main branch builds. }
---
apiVersion: callboard.dev/v1alpha1
kind: FactSchema
metadata: { name: no-identifier }
spec:
  owner: dissolved
  timeToLive: forever
  fields: [{ name: passing, type: boolean, description: Whether it builds. }]
`;

const files = {
  'scorecards.yaml': scorecards,
  'decisions.yaml': decisions,
  'schedules.yaml': schedules,
  'ada.yaml': person,
  'team.yaml': team,
  'checkout.yaml': component('checkout'),
  'good.yaml': slo(
    'good',
    undefined,
    '  alertPolicies: [{ alertPolicyRef: page }]',
  ),
  'v2alpha.yaml': v2alpha,
  'others.yaml': others,
  'broken.yaml': `${slo('broken', 'target: 1.5')}---${slo('beside-broken')}`,
  'dangling.yaml': slo('dangling').replace(
    'service: checkout',
    'service: nobody',
  ),
  'huge.yaml': slo('huge').replace(
    'What is promised.',
    'x'.repeat(10 * 1024 * 1024),
  ),
  'malformed.yaml': 'kind: "SLO\nmetadata: { name: malformed }\n',
};

/** What the catalog publishes when it could not process an entity. */
interface Failure {
  location: string;
  messages: string[];
}

function readFailure(payload: unknown): Failure {
  if (
    typeof payload === 'object' &&
    payload !== null &&
    'location' in payload &&
    'errors' in payload &&
    Array.isArray(payload.errors)
  ) {
    return {
      location: String(payload.location),
      messages: payload.errors.map(String),
    };
  }
  throw new Error('the catalog published something else');
}

/** A catalog of the files above, each a location of its own. */
async function startCatalog(folder: string, callboard: object = {}) {
  let catalog: CatalogService | undefined;
  const failures: Failure[] = [];
  const spy = createBackendModule({
    pluginId: 'catalog',
    moduleId: 'spy',
    register: env =>
      env.registerInit({
        deps: { service: catalogServiceRef },
        init: async ({ service }) => {
          catalog = service;
        },
      }),
  });
  const events = mockServices.events.mock({
    publish: async ({ topic, eventPayload }) => {
      if (topic === 'experimental.catalog.errors') {
        failures.push(readFailure(eventPayload));
      }
    },
  });
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleCallboard,
      spy,
      events.factory,
      mockServices.rootConfig.factory({
        data: {
          callboard,
          catalog: {
            // Long, so that nothing but the module itself has an entity processed again.
            processingInterval: { minutes: 10 },
            stitchingStrategy: { mode: 'immediate' },
            rules: [
              { allow: ['Component', 'Group', 'Location', 'User'] },
              {
                allow: [
                  'SLO',
                  'SLI',
                  'DataSource',
                  'AlertPolicy',
                  'AlertCondition',
                  'AlertNotificationTarget',
                  'Service',
                  'SloExclusion',
                  'ErrorBudgetPolicy',
                  'OnCallSchedule',
                  'Scorecard',
                  'FactSchema',
                ],
              },
            ],
            locations: Object.keys(files).map(name => ({
              type: 'file',
              target: join(folder, name),
            })),
          },
        },
      }),
    ],
  });
  if (!catalog) {
    throw new Error('the catalog did not start');
  }
  const read = catalog;
  const get = (ref: string): Promise<AlphaEntity | undefined> =>
    read.getEntityByRef(ref, { credentials: mockCredentials.service() });
  return { get, failures, stop: () => backend.stop() };
}

/** Asks until the answer fits, or gives the last one. */
async function eventually<T>(
  ask: () => Promise<T>,
  fits: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + 40_000;
  for (;;) {
    const answer = await ask();
    if (fits(answer) || Date.now() > deadline) {
      return answer;
    }
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

const related = (entity: Entity | undefined, type: string) =>
  entity?.relations?.filter(r => r.type === type).map(r => r.targetRef);

describe('the module in a real catalog', () => {
  let folder: string;
  let backend: Awaited<ReturnType<typeof startCatalog>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openslo-'));
    for (const [name, text] of Object.entries(files)) {
      await writeFile(join(folder, name), text);
    }
    backend = await startCatalog(folder);
  });

  afterAll(async () => {
    await backend?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Waits until nothing is missing at the SLO any more. */
  const settled = (ref: string) =>
    eventually(
      () => backend.get(ref),
      entity =>
        entity !== undefined &&
        !entity.status?.items?.length &&
        Boolean(entity.relations?.length),
    );

  it('makes an entity of a document, with its service, owner, tier and references', async () => {
    const entity = await settled('slo:default/good');
    expect(entity?.status).toBeUndefined();
    expect(entity?.metadata).toMatchObject({
      title: 'The promise of good',
      description: 'What is promised.',
      labels: { team: 'a_b', 'callboard.dev/tier': '1' },
      annotations: {
        'callboard.dev/openslo-metadata':
          '{"labels":{"team":["a","b"]},"annotations":{}}',
      },
    });
    expect(related(entity, 'measures')).toEqual(['component:default/checkout']);
    expect(related(entity, 'ownedBy')).toEqual(['group:default/payments']);
    expect(related(entity, 'references')).toEqual(['alertpolicy:default/page']);
    const checkout = await eventually(
      () => backend.get('component:default/checkout'),
      found =>
        (related(found, 'measuredBy') ?? []).includes('slo:default/good'),
    );
    expect(related(checkout, 'measuredBy')).toContain('slo:default/good');
    expect(
      sloDefinitionFromEntities({ slo: entity!, lookup: () => undefined }),
    ).toMatchObject({
      valid: true,
      definition: {
        entityRef: 'component:default/checkout',
        ownerRef: 'group:default/payments',
        tier: '1',
      },
    });
  });

  it('knows v2alpha and shows what dangles where it is written', async () => {
    const entity = await settled('slo:default/second');
    expect(entity?.status).toBeUndefined();
    expect(related(entity, 'measures')).toEqual(['component:default/checkout']);
    expect(related(entity, 'references')).toEqual(['sli:default/second-sli']);
    const sli = await eventually(
      () => backend.get('sli:default/second-sli'),
      found => found?.status?.items?.length === 1,
    );
    expect(sli?.status?.items).toMatchObject([
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        error: {
          name: 'dangling-reference',
          message: expect.stringContaining(
            'spec.ratioMetric.total.dataSourceRef',
          ),
        },
      },
    ]);
  });

  it('takes exclusions and policies, with what they are about', async () => {
    const drill = await settled('sloexclusion:default/drill');
    expect(drill?.status).toBeUndefined();
    expect(related(drill, 'references')).toEqual([
      'component:default/checkout',
      'slo:default/good',
    ]);
    const strict = await eventually(
      () => backend.get('errorbudgetpolicy:default/strict'),
      found => found?.status?.items?.length === 1,
    );
    expect(related(strict, 'ownedBy')).toEqual(['group:default/payments']);
    expect(strict?.status?.items).toMatchObject([
      {
        level: 'error',
        error: {
          name: 'dangling-reference',
          message: expect.stringContaining('spec.appliesTo.entities[1]'),
        },
      },
    ]);
  });

  it('keeps the rules a policy breaks beside it', async () => {
    const entity = await eventually(
      () => backend.get('errorbudgetpolicy:default/misspelt'),
      found => found !== undefined,
    );
    const messages = entity?.status?.items?.map(({ message }) => message);
    expect(messages?.sort()).toEqual([
      expect.stringContaining(
        'spec.stepps: expected a known key, did you mean steps?',
      ),
      expect.stringContaining('spec.steps: '),
    ]);
  });

  it('takes schedules, with their owner, the people in them, and whom they answer for', async () => {
    const payments = await eventually(
      () => backend.get('oncallschedule:default/payments'),
      found =>
        found !== undefined &&
        !found.status &&
        related(found, 'onCallFor')?.length === 1,
    );
    expect(payments?.status).toBeUndefined();
    expect(related(payments, 'ownedBy')).toEqual(['group:default/payments']);
    expect(related(payments, 'hasParticipant')).toEqual([
      'group:default/payments',
      'user:default/ada',
    ]);
    expect(related(payments, 'onCallFor')).toEqual([
      'component:default/checkout',
    ]);
    const ada = await backend.get('user:default/ada');
    expect(related(ada, 'participantOf')).toContain(
      'oncallschedule:default/payments',
    );
    const checkout = await backend.get('component:default/checkout');
    expect(related(checkout, 'onCallBy')).toEqual([
      'oncallschedule:default/payments',
    ]);
  });

  it('says who of a schedule the catalog does not have', async () => {
    const left = await eventually(
      () => backend.get('oncallschedule:default/left'),
      found => found?.status?.items?.length === 2,
    );
    expect(left?.status?.items).toMatchObject([
      {
        level: 'error',
        error: {
          name: 'dangling-reference',
          message: expect.stringContaining('spec.owner: '),
        },
      },
      {
        error: {
          name: 'dangling-reference',
          message: expect.stringContaining(
            'spec.levels[0].layers[0].rotation.participants[1]: expected an entity of the catalog, found "user:default/gone"',
          ),
        },
      },
    ]);
  });

  it('keeps a broken schedule with its rules and its owner, and lints that do not break it', async () => {
    const misspelt = await eventually(
      () => backend.get('oncallschedule:default/misspelt'),
      found => related(found, 'ownedBy')?.length === 1,
    );
    const messages = misspelt?.status?.items?.map(({ message }) => message);
    expect(messages?.join('\n')).toContain(
      'did you mean Europe/Berlin?, found "Europe/Berlinn" (invalid-time-zone)',
    );
    expect(messages?.join('\n')).toContain('spec.levels[0].delay');
    expect(messages?.join('\n')).toContain('did you mean participants?');
    const idle = await eventually(
      () => backend.get('oncallschedule:default/idle'),
      found => found?.status?.items?.length === 1,
    );
    expect(idle?.status?.items).toEqual([
      {
        type: 'backstage.io/catalog-processing',
        level: 'warning',
        message: expect.stringContaining('(nobody)'),
      },
    ]);
  });

  it.each(['scorecard:default/ready', 'factschema:default/ci'])(
    'takes %s, with its owner; what facts there are is not its matter',
    async ref => {
      const entity = await eventually(
        () => backend.get(ref),
        found => found !== undefined && !found.status,
      );
      expect(entity?.status).toBeUndefined();
      expect(entity?.relations).toEqual([
        { type: 'ownedBy', targetRef: 'group:default/payments' },
      ]);
      const owner = await backend.get('group:default/payments');
      expect(related(owner, 'ownerOf')).toContain(ref);
    },
  );

  it('keeps a broken scorecard with everything that is wrong with it', async () => {
    const misspelt = await eventually(
      () => backend.get('scorecard:default/misspelt'),
      found => found?.status?.items?.length === 5,
    );
    const found = misspelt?.status?.items?.map(
      ({ error }) => `${error?.message.split(':')[0]} ${error?.name}`,
    );
    expect(found?.sort()).toEqual([
      'spec.checks[0].level unknown-level',
      'spec.checks[1].expression invalid-expression',
      'spec.checks[1].id duplicate',
      'spec.checks[2].expresion unknown-key',
      'spec.checks[2].expression required',
    ]);
    expect(related(misspelt, 'ownedBy')).toEqual(['group:default/payments']);
  });

  it('says what is wrong with a fact schema, and that its owner is gone', async () => {
    const broken = await eventually(
      () => backend.get('factschema:default/no-identifier'),
      found => found?.status?.items?.length === 4,
    );
    const found = broken?.status?.items?.map(
      ({ error }) => `${error?.message.split(':')[0]} ${error?.name}`,
    );
    expect(found?.sort()).toEqual([
      'metadata.name invalid-name',
      'spec.fields[0].type not-one-of',
      'spec.owner dangling-reference',
      'spec.timeToLive invalid-duration',
    ]);
  });

  it.each([
    'alertpolicy:default/page',
    'alertcondition:default/fast',
    'alertnotificationtarget:default/pager',
    'service:default/checkout',
    'datasource:default/prometheus',
  ])('takes %s', async ref => {
    const entity = await eventually(
      () => backend.get(ref),
      found => found !== undefined && !found.status,
    );
    expect(entity).toBeDefined();
    expect(entity?.status).toBeUndefined();
  });

  it('keeps a document that breaks a rule, with the rule, and its neighbour', async () => {
    const broken = await eventually(
      () => backend.get('slo:default/broken'),
      found => found?.status?.items?.length === 1,
    );
    expect(broken?.status?.items).toMatchObject([
      {
        type: 'backstage.io/catalog-processing',
        level: 'error',
        error: {
          name: 'out-of-range',
          message:
            'spec.objectives[0].target: expected a number less than 1, found 1.5 (out-of-range)',
        },
      },
    ]);
    expect(related(broken, 'measures')).toEqual(['component:default/checkout']);
    expect(await settled('slo:default/beside-broken')).toMatchObject({
      relations: expect.any(Array),
    });
  });

  it('says that a service is nowhere', async () => {
    const entity = await eventually(
      () => backend.get('slo:default/dangling'),
      found => found !== undefined,
    );
    expect(entity?.status?.items).toMatchObject([
      {
        error: {
          name: 'service-not-found',
          message: expect.stringContaining('spec.service'),
        },
      },
    ]);
    expect(related(entity, 'measures')).toEqual([]);
  });

  it('refuses 10 MB and malformed YAML aloud, and nothing else', async () => {
    const about = (text: string) =>
      backend.failures.filter(({ messages }) => messages.join().includes(text));
    await eventually(
      async () => [about('document-too-large'), about('malformed.yaml')],
      lists => lists.every(list => list.length > 0),
    );
    expect(about('malformed.yaml')[0]?.messages[0]).toContain('YAML error');
    expect(about('document-too-large')[0]?.location).toContain('huge.yaml');
    expect(
      backend.failures.filter(
        ({ location }) => !/malformed.yaml|huge.yaml/.test(location),
      ),
    ).toEqual([]);
    expect(await backend.get('slo:default/huge')).toBeUndefined();
    expect(await settled('slo:default/good')).toBeDefined();
  });
});

describe('with fewer kinds configured', () => {
  it('leaves the others out without an error', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openslo-'));
    for (const name of Object.keys(files)) {
      await writeFile(join(folder, name), '');
    }
    await writeFile(join(folder, 'v2alpha.yaml'), v2alpha);
    const backend = await startCatalog(folder, {
      openslo: { kinds: ['SLO', 'SLI'] },
    });
    try {
      await eventually(() => backend.get('slo:default/second'), Boolean);
      expect(await backend.get('slo:default/second')).toBeDefined();
      expect(
        await backend.get('datasource:default/prometheus'),
      ).toBeUndefined();
      expect(backend.failures).toEqual([]);
    } finally {
      await backend.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});
