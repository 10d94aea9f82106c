import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  EntityScorecard,
  HistoryBatch,
  PushedFact,
  readFactSchemaDocument,
  readScorecardDocument,
} from '@callboard/backstage-plugin-scorecards-common';
import { deliveries } from './delivery';
import { drillsOf } from './drills';
import { factsOf } from './factsOf';
import { pastOf, turns } from './past';
import { ScorecardSeeder } from './ScorecardSeeder';

const catalog = resolve(__dirname, '../../catalog');
const read = (folder: string) =>
  readdirSync(join(catalog, folder)).map(
    name => [name, readFileSync(join(catalog, folder, name), 'utf8')] as const,
  );
const components = readdirSync(join(catalog, 'components')).map(name =>
  name.replace('.yaml', ''),
);
const scorecards = new Map(
  read('scorecards').map(([name, yaml]) => [
    name.replace('.yaml', ''),
    readScorecardDocument(yaml),
  ]),
);
const schemas = new Map(
  read('fact-schemas').map(([name, yaml]) => [
    name.replace('.yaml', ''),
    readFactSchemaDocument(yaml),
  ]),
);

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 4, 20, 12);

describe('the scorecards of the demo company', () => {
  it.each([...scorecards, ...schemas])('%s can be used', (_name, document) => {
    expect(document.errors).toEqual([]);
    expect(document.warnings).toEqual([]);
  });

  it('say of every check why it is there and how to pass it', () => {
    const checks = [...scorecards.values()].flatMap(
      ({ scorecard }) => scorecard?.checks ?? [],
    );
    expect(checks.length).toBeGreaterThan(40);
    expect(checks.filter(({ why, fix }) => !why || !fix?.text)).toEqual([]);
  });
});

describe('the facts of the demo company', () => {
  it('are about its services, in the fields of its schemas', () => {
    expect(
      Object.keys(deliveries).filter(name => !components.includes(name)),
    ).toEqual([]);
    for (const { schema, values } of factsOf(NOW / 1000)) {
      const fields = schemas
        .get(schema)
        ?.schema?.fields.map(({ name }) => name);
      expect(fields).toEqual(expect.arrayContaining(Object.keys(values)));
    }
  });

  it('are the same within an hour', () => {
    expect(factsOf(NOW / 1000 + 100)).toEqual(factsOf(NOW / 1000 + 3000));
  });
});

it('drills services that exist', () => {
  const drilled = drillsOf(NOW / 1000).map(({ entityRef }) =>
    entityRef.replace('component:default/', ''),
  );
  expect(drilled.filter(name => !components.includes(name))).toEqual([]);
});

describe('the past', () => {
  it('is about services and checks that exist', () => {
    const stray = turns.filter(
      ({ service, scorecard, check }) =>
        !components.includes(service) ||
        !scorecards
          .get(scorecard)
          ?.scorecard?.checks.some(({ id }) => id === check),
    );
    expect(stray).toEqual([]);
  });

  it('takes one turn back after the other', () => {
    const about = {
      service: 'ledger',
      scorecard: 'x',
      before: 'fail',
    } as const;
    const spans = pastOf({
      turns: [
        { ...about, check: 'a', daysAgo: 10 },
        { ...about, check: 'b', daysAgo: 30 },
      ],
      today: { a: 'pass', b: 'pass' },
      now: NOW,
      days: 90,
    });
    const from = (days: number) => new Date(NOW - days * DAY).toISOString();
    expect(spans).toEqual([
      { from: from(10), statuses: { a: 'pass', b: 'pass' } },
      { from: from(30), statuses: { a: 'fail', b: 'pass' } },
      { from: from(90), statuses: { a: 'fail', b: 'fail' } },
    ]);
  });
});

const NOTHING = {
  pass: 0,
  fail: 0,
  unknown: 0,
  'not-applicable': 0,
  waived: 0,
};

function resultOf(unknown: number): EntityScorecard {
  const since = new Date(NOW).toISOString();
  return {
    entityRef: 'component:default/ledger',
    entityTitle: 'Ledger',
    scorecard: 'scorecard:default/production-readiness',
    scorecardTitle: 'Production readiness',
    version: '1',
    level: null,
    standing: 'none',
    levelSince: since,
    levels: [],
    score: {
      passed: 0,
      waived: 0,
      unknown,
      applicable: 10,
      ratio: 0,
      unknownRatio: unknown / 10,
    },
    counts: NOTHING,
    codes: 'p',
    asOf: since,
    checks: [
      {
        id: 'has-runbook',
        title: 'Has a runbook',
        level: 'silver',
        weight: 1,
        status: 'pass',
        since,
        cause: 'first',
      },
    ],
  };
}

describe('ScorecardSeeder', () => {
  function setUp(unknown: number, known: boolean) {
    const asOf = new Date(NOW).toISOString();
    const imports: HistoryBatch[] = [];
    const pushes: PushedFact[][] = [];
    const seeder = ScorecardSeeder.create({
      scorecardsApi: {
        pushFacts: async facts => {
          pushes.push(facts);
          return { accepted: 0, unchanged: 0, rejected: 0, errors: [] };
        },
        recordDrills: async () => ({
          recorded: 0,
          updated: 0,
          unchanged: 0,
          rejected: 0,
          items: [],
          errors: [],
        }),
        listResults: async ({ at } = {}) => {
          const items = at && !known ? [] : [resultOf(unknown)];
          return {
            items,
            totalItems: items.length,
            legends: [],
            leftOut: 0,
            asOf,
          };
        },
        importHistory: async batch => {
          imports.push(batch);
          return { imported: 0, unchanged: 0, rejected: 0, errors: [] };
        },
      },
      credentials: async () => ({ token: 'service' }),
      start: NOW / 1000,
      now: () => NOW / 1000,
    });
    return { seeder, imports, pushes };
  }

  it('makes a past once everything is known and stays the same', async () => {
    const { seeder, imports, pushes } = setUp(1, false);
    for (let round = 1; round <= 5; round += 1) {
      await seeder.run();
      expect(imports).toHaveLength(round < 3 ? 0 : 1);
    }
    expect(imports[0]).toMatchObject({ source: 'demo' });
    expect(imports[0]?.items.length).toBeGreaterThan(1);
    expect(pushes).toHaveLength(5);
  });

  it.each([
    ['waits while much is unknown', 6, false],
    ['leaves a past alone', 0, true],
  ])('%s', async (_title, unknown, known) => {
    const { seeder, imports } = setUp(unknown, known);
    for (let round = 1; round <= 5; round += 1) {
      await seeder.run();
    }
    expect(imports).toEqual([]);
  });
});
