import { EMPTY, PortalAnswers, startPortal } from './__testUtils__/startPortal';
import {
  CHECKOUT,
  coverage,
  incident,
  LEDGER,
  NOON,
  onCall,
  reachability,
  runbook,
  sloStatus,
} from './__testUtils__/told';

const FAMILIES = ['slo', 'oncall', 'runbooks', 'incidents'];

let portal: Awaited<ReturnType<typeof startPortal>> | undefined;

async function start(
  answers: PortalAnswers,
  refuse?: (path: string) => number | 'never' | undefined,
) {
  portal = await startPortal({ ...EMPTY, ...answers }, { refuse });
  return portal;
}

afterEach(async () => {
  await portal?.close();
  portal = undefined;
});

describe('the plugins on the wire', () => {
  it('tell of entities, those that they do not know among them', async () => {
    const { facts } = await start({
      'slo/slos/by-refs': { items: [sloStatus({ target: 0.9999 })] },
      'oncall/oncalls/by-refs': {
        items: [onCall()],
        people: {},
        unmapped: [LEDGER],
        asOf: NOON,
      },
      'oncall/reachability': {
        items: [reachability()],
        totalItems: 1,
        counts: {},
        asOf: NOON,
      },
      'oncall/incidents': {
        items: [incident()],
        totalItems: 1,
        people: {},
        asOf: NOON,
      },
      'runbooks/runbooks/by-refs': {
        items: [runbook()],
        totalItems: 1,
        counts: {},
        firing: [],
        asOf: NOON,
      },
      'runbooks/coverage': {
        items: [coverage({ covered: 1 })],
        totalItems: 1,
        counts: {},
        alertCounts: {},
        asOf: NOON,
      },
    });
    const told = new Map<string, unknown[]>();
    for (const variable of FAMILIES) {
      const answer = await facts(variable, ['checkout', 'ledger']);
      told.set(
        variable,
        [CHECKOUT, LEDGER].map(ref => answer.get(ref)?.values),
      );
    }
    expect(told.get('slo')).toMatchObject([
      { count: 1, worstState: 'healthy', tierTargetMet: true },
      { count: 0, tierTargetMet: false },
    ]);
    expect(told.get('oncall')).toMatchObject([
      { reachable: true, hasSchedule: true, gapDays: 0 },
      { hasSchedule: false },
    ]);
    expect(told.get('incidents')).toMatchObject([
      { count90d: 1, meanTimeToResolveMinutes: 30 },
      { count90d: 0 },
    ]);
    expect(told.get('runbooks')).toMatchObject([
      { count: 1, coverage: 1 },
      { count: 0 },
    ]);
  });

  it('are asked as this plugin, and not once per entity', async () => {
    const { facts, asked, tokens } = await start({});
    const names = Array.from({ length: 1_000 }, (_, index) => `s${index}`);
    for (const variable of FAMILIES) {
      expect((await facts(variable, names)).size).toBe(1_000);
    }
    expect(asked.length).toBeLessThan(15);
    expect(new Set(tokens.map(token => token?.split(' ')[0]))).toEqual(
      new Set(['Bearer']),
    );
  });

  it('are asked for the load of people once in a while', async () => {
    const { facts, asked } = await start({});
    await facts('oncall', ['checkout']);
    await facts('oncall', ['checkout']);
    expect(asked.filter(path => path === 'oncall/load')).toHaveLength(1);
    expect(asked.filter(path => path === 'oncall/gaps')).toHaveLength(2);
  });

  it.each(FAMILIES)('may be missing: %s is unknown then', async variable => {
    portal = await startPortal({});
    const answer = await portal.facts(variable, ['checkout']);
    const plugin = variable === 'incidents' ? 'oncall' : variable;
    expect(answer.get(CHECKOUT)).toEqual({
      values: {},
      reasons: { '*': `the ${plugin} plugin is not installed` },
    });
  });

  it.each(FAMILIES)('may fail: %s says so', async variable => {
    const { facts } = await start({}, () => 503);
    await expect(facts(variable, ['checkout'])).rejects.toThrow('503');
  });

  it.each(FAMILIES)('may be slow: %s gives up in time', async variable => {
    const { facts } = await start({}, () => 'never');
    const signal = AbortSignal.timeout(100);
    await expect(facts(variable, ['checkout'], signal)).rejects.toThrow();
  });

  it.each([
    ['oncall/gaps', 'oncall'],
    ['oncall/load', 'oncall'],
    ['runbooks/coverage', 'runbooks'],
    ['slo/evaluation', 'slo'],
  ])('may fail in part: without %s nothing is told of %s', async (path, of) => {
    const { facts } = await start({}, asked =>
      asked === path ? 500 : undefined,
    );
    await expect(facts(of, ['checkout'])).rejects.toThrow('500');
  });

  it.each<[string, PortalAnswers, string]>([
    [
      'slo',
      { 'slo/evaluation': { alive: false, expectedEverySeconds: 60 } },
      'SLOs have not been evaluated yet',
    ],
    [
      'oncall',
      { 'oncall/sources': { items: [] } },
      'the oncall plugin has not read the catalog yet',
    ],
    [
      'runbooks',
      {
        'runbooks/sources': {
          items: [
            { kind: 'catalog', name: 'catalog', asOf: null, stale: true },
          ],
        },
      },
      'the runbooks plugin has not read the catalog yet',
    ],
    ['incidents', {}, 'no source of incidents is known'],
  ])('that know nothing yet: %s', async (variable, answers, reason) => {
    const { facts } = await start(answers);
    expect((await facts(variable, ['checkout'])).get(CHECKOUT)).toEqual({
      values: {},
      reasons: { '*': reason },
    });
  });

  it('tell of no incidents of one where they know some of others', async () => {
    const { facts } = await start({
      'oncall/incidents': query => ({
        items: query.get('limit') === '1' ? [incident()] : [],
        totalItems: query.get('limit') === '1' ? 1 : 0,
        people: {},
        asOf: NOON,
      }),
    });
    const answer = await facts('incidents', ['ledger']);
    expect(answer.get(LEDGER)?.values).toMatchObject({ count90d: 0, open: 0 });
  });
});
