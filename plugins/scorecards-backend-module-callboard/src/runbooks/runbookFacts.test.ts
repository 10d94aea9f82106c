import {
  Runbook,
  RunbookState,
} from '@callboard/backstage-plugin-runbooks-common';
import { runbookFacts } from '@callboard/backstage-plugin-scorecards-common';
import { CHECKOUT, coverage, NOON, runbook } from '../__testUtils__/told';

const now = new Date(NOON);

function reviewed(at: string): Runbook {
  const { freshness } = runbook();
  const lastReview = {
    id: at,
    runbookId: 'late',
    entityRef: CHECKOUT,
    outcome: 'verified' as const,
    by: 'user:default/ada',
    at,
    dueAt: null,
  };
  return runbook({ freshness: { ...freshness, lastReview } });
}

it('counts pages by state', () => {
  const states: RunbookState[] = [
    'dead',
    'incomplete',
    'overdue',
    'unknown',
    'good',
    'good',
  ];
  const { values } = runbookFacts(
    states.map(state => runbook({ state })),
    undefined,
    now,
  );
  expect(values).toMatchObject({
    count: 6,
    good: 2,
    dead: 1,
    incomplete: 1,
    overdue: 1,
    unknown: 1,
    neverReviewed: 6,
  });
});

describe('coverage', () => {
  it.each([
    [{ covered: 3, missing: 1 }, 4, 3, 0.75],
    [{ dead: 2 }, 2, 0, 0],
    [{ covered: 3, unknown: 1 }, 4, 3, undefined],
    [{}, 0, 0, undefined],
  ])('of %j', (counts, pagingAlerts, covered, ratio) => {
    const { values } = runbookFacts([], coverage(counts), now);
    expect([values.pagingAlerts, values.covered, values.coverage]).toEqual([
      pagingAlerts,
      covered,
      ratio,
    ]);
  });

  it('is unknown for what is no service', () => {
    const { values, reasons } = runbookFacts([], undefined, now);
    expect(values).not.toHaveProperty('pagingAlerts');
    expect(reasons?.coverage).toBe('alerts are known of services only');
  });
});

describe('the days since the last review', () => {
  const old = reviewed('2026-02-01T13:00:00.000Z');
  const young = reviewed('2026-02-27T12:00:00.000Z');

  it.each<[string, Runbook[], number | undefined, string | undefined]>([
    ['of the oldest', [young, old], 27, undefined],
    ['of no page', [], undefined, 'it has no runbook'],
    [
      'where one was never reviewed',
      [old, runbook()],
      undefined,
      '1 of 2 pages were never reviewed',
    ],
  ])('%s', (_, runbooks, days, reason) => {
    const { values, reasons } = runbookFacts(runbooks, undefined, now);
    expect([values.reviewedDaysAgo, reasons?.reviewedDaysAgo]).toEqual([
      days,
      reason,
    ]);
  });
});
