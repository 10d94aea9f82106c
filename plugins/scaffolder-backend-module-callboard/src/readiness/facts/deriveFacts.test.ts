import { Entity } from '@backstage/catalog-model';
import {
  factDeclarations,
  isOfFactType,
  TIER_TARGETS,
} from '@callboard/backstage-plugin-scorecards-common';
import {
  CATALOG_INFO,
  FILES,
  RULES,
  RUNBOOK,
  SLO,
} from '../__fixtures__/service';
import { readEntity } from '../readEntity';
import { Surroundings } from '../readSurroundings';
import { deriveFacts } from '.';

const entity = (kind: string, name: string, more: object = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  ...more,
});

const SCHEDULE = 'oncallschedule:default/payments-core';
const surroundings: Surroundings = {
  owner: entity('Group', 'payments'),
  system: entity('System', 'shop', {
    relations: [{ type: 'partOf', targetRef: 'domain:default/retail' }],
  }),
  schedules: new Map([
    [
      SCHEDULE,
      entity('OnCallSchedule', 'payments-core', { spec: { levels: [{}, {}] } }),
    ],
  ]),
};

interface Change {
  files?: Record<string, string | undefined>;
  info?: string;
  around?: Partial<Surroundings>;
  annotations?: Record<string, string>;
}

function derive({
  files,
  info = CATALOG_INFO,
  around,
  annotations,
}: Change = {}) {
  const texts = new Map(
    Object.entries({ ...FILES, ...files }).flatMap(([path, text]) =>
      text === undefined ? [] : [[path, text] as const],
    ),
  );
  const read = readEntity(info, 'catalog-info.yaml');
  return deriveFacts({
    entity: {
      ...read,
      metadata: {
        ...read.metadata,
        annotations: { ...read.metadata.annotations, ...annotations },
      },
    },
    entityFile: 'catalog-info.yaml',
    surroundings: { ...surroundings, ...around },
    texts,
    files: [...texts.keys()],
    tierTargets: TIER_TARGETS,
    now: new Date('2026-03-01T12:00:00Z'),
  });
}

describe('deriveFacts', () => {
  it('tells what is declared, of the declared types, and what only running can tell is unknown', () => {
    const facts = derive();
    const all = factDeclarations.flatMap(({ variable, fields }) =>
      fields.map(({ name, type }) => {
        const { values = {}, reasons = {} } = facts[variable] ?? {};
        const value = values[name] ?? null;
        return {
          fact: `${variable}.${name}`,
          isTold: value !== null,
          isWell:
            value === null
              ? Boolean(reasons[name] ?? reasons['*'])
              : isOfFactType(type, value),
        };
      }),
    );
    expect(all.filter(({ isWell }) => !isWell)).toEqual([]);
    const declared = all.map(({ fact }) => fact);
    for (const [variable, { values }] of Object.entries(facts)) {
      const names = Object.keys(values).map(name => `${variable}.${name}`);
      expect(declared).toEqual(expect.arrayContaining(names));
    }
    const told = all.filter(one => one.isTold).map(({ fact }) => fact);
    const untold = all.filter(one => !one.isTold).map(({ fact }) => fact);
    expect(told.filter(name => !name.startsWith('catalog.'))).toEqual([
      'slo.count',
      'slo.tightestTarget',
      'slo.tierTargetMet',
      'slo.invalid',
      'slo.hasAlerting',
      'oncall.hasSchedule',
      'oncall.levels',
      'runbooks.count',
      'runbooks.good',
      'runbooks.dead',
      'runbooks.incomplete',
      'runbooks.overdue',
      'runbooks.unknown',
      'runbooks.pagingAlerts',
      'runbooks.covered',
      'runbooks.coverage',
      'runbooks.neverReviewed',
      'scaffolder.hasProvenance',
    ]);
    expect(untold).toEqual(
      expect.arrayContaining([
        'catalog.relationsCount',
        'catalog.dependencyOf',
        'catalog.errors',
        'slo.worstState',
        'slo.exhausted',
        'slo.burning',
        'slo.budgetRemaining',
        'oncall.reachable',
        'oncall.respondersCount',
        'runbooks.reviewedDaysAgo',
        'incidents.open',
      ]),
    );
  });

  it.each<[string, Change, string, object]>([
    [
      'the owner',
      {},
      'catalog',
      { ownerExists: true, owner: 'group:default/payments', hasOwner: true },
    ],
    [
      'an owner that is gone',
      { around: { owner: undefined } },
      'catalog',
      { ownerExists: false },
    ],
    [
      'the system and its domain',
      {},
      'catalog',
      { system: 'system:default/shop', domain: 'domain:default/retail' },
    ],
    [
      'what it depends on',
      {},
      'catalog',
      { dependsOn: 1, tier: '2', hasTechDocs: true },
    ],
    [
      'its promise',
      {},
      'slo',
      {
        count: 1,
        tightestTarget: 0.9995,
        tierTargetMet: true,
        invalid: 0,
        hasAlerting: false,
      },
    ],
    [
      'a promise below its tier',
      {
        files: {
          'slos/checkout-availability.yaml': SLO.replace('99.95', '99'),
        },
      },
      'slo',
      { tierTargetMet: false },
    ],
    [
      'no promise',
      { files: { 'slos/checkout-availability.yaml': undefined } },
      'slo',
      { count: 0, tierTargetMet: false },
    ],
    [
      'the promise of another service',
      {
        files: {
          'slos/checkout-availability.yaml': SLO.replace(
            'default/checkout',
            'default/other',
          ),
        },
      },
      'slo',
      { count: 0 },
    ],
    [
      'a promise that breaks rules',
      {
        files: {
          'slos/checkout-availability.yaml': SLO.replace(
            'Occurrences',
            'Sometimes',
          ),
        },
      },
      'slo',
      { count: 1, invalid: 1 },
    ],
    [
      'a promise of its name alone',
      {
        files: {
          'slos/checkout-availability.yaml': SLO.replace(
            'component:default/',
            '',
          ),
        },
      },
      'slo',
      { count: 1 },
    ],
    ['its schedule', {}, 'oncall', { hasSchedule: true, levels: 2 }],
    [
      'a schedule that is gone',
      { around: { schedules: new Map([[SCHEDULE, undefined]]) } },
      'oncall',
      { hasSchedule: false, levels: 0, respondersCount: 0 },
    ],
    [
      'no schedule',
      { around: { schedules: new Map() } },
      'oncall',
      { hasSchedule: false },
    ],
    [
      'its runbook',
      {},
      'runbooks',
      {
        count: 1,
        good: 1,
        pagingAlerts: 1,
        covered: 1,
        coverage: 1,
        neverReviewed: 1,
      },
    ],
    [
      'no runbook',
      {
        files: {
          'docs/runbooks/alerts.md': undefined,
          'monitoring/checkout.rules.yaml': RULES.replace(
            /annotations:.*\n/,
            '\n',
          ),
        },
      },
      'runbooks',
      { count: 0, coverage: 0 },
    ],
    [
      'a runbook that is still to be written',
      {
        files: {
          'docs/runbooks/alerts.md': RUNBOOK.replace('Roll back.', 'TODO'),
        },
      },
      'runbooks',
      { good: 0, incomplete: 1, covered: 0, coverage: 0 },
    ],
    [
      'a runbook with a link that leads nowhere',
      { files: { 'docs/index.md': undefined } },
      'runbooks',
      { incomplete: 1 },
    ],
    [
      'no alerts',
      { files: { 'monitoring/checkout.rules.yaml': undefined } },
      'runbooks',
      { pagingAlerts: 0, covered: 0 },
    ],
    [
      'a runbook elsewhere',
      {
        annotations: {
          'backstage.io/runbook-url': 'https://wiki.example.com/x',
        },
      },
      'runbooks',
      { count: 2, good: 1, unknown: 1 },
    ],
    [
      'the same runbook by its address',
      {
        annotations: {
          'backstage.io/runbook-url':
            'https://docs.example.com/docs/default/component/checkout/runbooks/alerts/',
        },
      },
      'runbooks',
      { count: 1, unknown: 0 },
    ],
    ['no provenance', {}, 'scaffolder', { hasProvenance: false }],
    [
      'its provenance',
      {
        annotations: {
          'backstage.io/source-template': 'template:default/x',
          'backstage.io/template-version': '1.0.0',
        },
        around: {
          template: entity('Template', 'x', {
            metadata: {
              name: 'x',
              annotations: { 'backstage.io/template-version': '1.0.0' },
            },
          }),
        },
      },
      'scaffolder',
      {
        hasProvenance: true,
        template: 'template:default/x',
        version: '1.0.0',
        drift: false,
      },
    ],
  ])('knows %s', (_, change, variable, values) => {
    expect(derive(change)[variable]?.values).toMatchObject(values);
  });

  it.each<[string, Change, string, string]>([
    [
      'a schedule of a provider',
      {
        around: { schedules: new Map() },
        annotations: { 'pagerduty.com/service-id': 'P1' },
      },
      'oncall',
      'hasSchedule',
    ],
    [
      'levels of a provider beside a document',
      { annotations: { 'callboard.dev/ics': 'x' } },
      'oncall',
      'levels',
    ],
    [
      'coverage without alerts',
      { files: { 'monitoring/checkout.rules.yaml': undefined } },
      'runbooks',
      'coverage',
    ],
    [
      'coverage of an alert that leads elsewhere',
      { files: { 'docs/runbooks/alerts.md': undefined } },
      'runbooks',
      'coverage',
    ],
    [
      'whether the owner is there, of a user',
      { info: CATALOG_INFO.replace('owner: payments', 'owner: user:ada') },
      'catalog',
      'ownerExists',
    ],
    [
      'the target of a tier, without one',
      { info: CATALOG_INFO.replace('callboard.dev/tier', 'other') },
      'slo',
      'tierTargetMet',
    ],
  ])('does not know %s', (_, change, variable, name) => {
    const set = derive(change)[variable];
    expect(set?.values[name] ?? null).toBeNull();
    expect(set?.reasons?.[name] ?? set?.reasons?.['*']).toBeDefined();
  });

  it('loses nothing to files that cannot be read', () => {
    const files = {
      'slos/broken.yaml': 'a: [',
      'monitoring/broken.rules.yaml': '{{ .Values.x }}',
      'monitoring/odd.rules.yaml':
        'groups: {a: 1}\n---\n- x\n---\ngroups: [{rules: [1, {alert: 1}]}]',
    };
    expect(derive({ files })).toMatchObject({
      slo: { values: { count: 1 } },
      runbooks: { values: { pagingAlerts: 1 } },
    });
  });
});

describe('readEntity', () => {
  it.each([
    ['a: [', 'x.yaml:1: '],
    ['', 'x.yaml: expected an entity'],
    ['kind: Component', 'x.yaml: expected an entity'],
    ['- 1', 'x.yaml: expected an entity'],
  ])('refuses %j', (text, message) => {
    expect(() => readEntity(text, 'x.yaml')).toThrow(message);
  });

  it('takes what is no component where there is none', () => {
    const text = CATALOG_INFO.replace('kind: Component', 'kind: Resource');
    expect(readEntity(text, 'x').kind).toBe('Resource');
  });
});
