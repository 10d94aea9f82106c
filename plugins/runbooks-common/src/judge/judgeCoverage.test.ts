import fc from 'fast-check';
import { CoverageState, RunbookState } from '../schema';
import { judgeAlertCoverage, judgeServiceCoverage } from './judgeCoverage';

const page = (state: RunbookState, title = state) => ({ title, state });
const alert = (state: CoverageState, name = 'A', paging = true) => ({
  name,
  paging,
  state,
});

describe('judgeAlertCoverage', () => {
  it.each<[RunbookState[], CoverageState, string]>([
    [[], 'missing', 'no runbook answers it'],
    [['dead'], 'dead', '"dead" is gone'],
    [['incomplete'], 'weak', '"incomplete" is incomplete'],
    [['overdue'], 'weak', '"overdue" is overdue for review'],
    [['unknown'], 'unknown', 'whether "unknown" helps is not known'],
    [['good'], 'covered', '"good" is alive, complete and current'],
    [
      ['dead', 'good'],
      'covered',
      '"good" is alive, complete and current, the best of 2 runbooks',
    ],
    [
      ['dead', 'incomplete', 'overdue'],
      'weak',
      '"incomplete" is incomplete, the best of 3 runbooks',
    ],
    [
      ['overdue', 'unknown'],
      'unknown',
      'whether "unknown" helps is not known, the best of 2 runbooks',
    ],
  ])('of pages that are %j is %s', (states, state, reason) => {
    expect(judgeAlertCoverage(states.map(one => page(one)))).toEqual({
      state,
      reason,
    });
  });
});

describe('judgeServiceCoverage', () => {
  it.each<[ReturnType<typeof alert>[], CoverageState, string, object]>([
    [[], 'no-alerts', 'no alert is known that would page', {}],
    [
      [alert('dead', 'A', false)],
      'no-alerts',
      'no alert is known that would page',
      {},
    ],
    [
      [alert('dead')],
      'dead',
      'the only paging alert leads to a page that is gone: A',
      { dead: 1 },
    ],
    [
      [alert('covered'), alert('missing', 'B'), alert('dead', 'C', false)],
      'missing',
      '1 of 2 paging alerts leads to no runbook: B',
      { covered: 1, missing: 1 },
    ],
    [
      [alert('covered'), alert('covered', 'B')],
      'covered',
      'all 2 paging alerts lead to a runbook that is alive, complete and current',
      { covered: 2 },
    ],
    [
      ['A', 'B', 'C', 'D'].map(name => alert('weak', name)),
      'weak',
      'all 4 paging alerts lead to a page that is incomplete or overdue: A, B, C, …',
      { weak: 4 },
    ],
    [
      [alert('unknown', 'A'), alert('unknown', 'B'), alert('covered', 'C')],
      'unknown',
      '2 of 3 paging alerts lead to a page of which it is not known whether it helps: A, B',
      { unknown: 2, covered: 1 },
    ],
  ])('of %j is %s', (alerts, state, reason, counts) => {
    expect(judgeServiceCoverage(alerts)).toEqual({ state, reason, counts });
  });
});

/** Worst first. */
const STATES: CoverageState[] = [
  'dead',
  'missing',
  'weak',
  'unknown',
  'covered',
];
const rank = (state: CoverageState) => STATES.indexOf(state);
const pages = fc.array(
  fc
    .constantFrom<RunbookState>(
      'dead',
      'incomplete',
      'overdue',
      'unknown',
      'good',
    )
    .map(state => page(state)),
  { maxLength: 4 },
);
const alerts = fc.array(
  fc
    .tuple(fc.constantFrom(...STATES), fc.boolean())
    .map(([state, paging]) => alert(state, 'A', paging)),
  { maxLength: 6 },
);

describe('coverage', () => {
  it('of an alert is covered only by a good page, and a good one covers', () => {
    fc.assert(
      fc.property(pages, some => {
        expect(judgeAlertCoverage(some).state === 'covered').toBe(
          some.some(({ state }) => state === 'good'),
        );
      }),
    );
  });

  it('of a service is covered only where all paging alerts are', () => {
    fc.assert(
      fc.property(alerts, some => {
        const paging = some.filter(one => one.paging);
        expect(judgeServiceCoverage(some).state === 'covered').toBe(
          paging.length > 0 && paging.every(one => one.state === 'covered'),
        );
      }),
    );
  });

  it('of a service gets no better when one alert gets worse', () => {
    const cases = fc.tuple(alerts, fc.constantFrom(...STATES), fc.nat());
    fc.assert(
      fc.property(cases, ([some, other, index]) => {
        const at = index % Math.max(1, some.length);
        const worse = some.map((one, n) =>
          n === at && rank(other) < rank(one.state)
            ? { ...one, state: other }
            : one,
        );
        const [before, after] = [some, worse].map(
          one => judgeServiceCoverage(one).state,
        );
        expect(rank(after ?? 'dead')).toBeLessThanOrEqual(
          rank(before ?? 'dead'),
        );
      }),
    );
  });

  it('counts every paging alert once', () => {
    fc.assert(
      fc.property(alerts, some => {
        const counted = Object.values(judgeServiceCoverage(some).counts);
        expect(counted.reduce((sum, one) => sum + one, 0)).toBe(
          some.filter(one => one.paging).length,
        );
      }),
    );
  });
});
