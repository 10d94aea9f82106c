import { judgeDue } from './judgeDue';

const DAY_MS = 86_400_000;
const now = new Date('2026-03-01T12:00:00.000Z');
const everyMs = 90 * DAY_MS;

describe('judgeDue', () => {
  it.each([
    [
      { everyMs, tier: '1' },
      'never',
      null,
      'Due every 90 days in tier 1; never took place',
    ],
    [
      { everyMs, tier: '1', lastAt: '2026-02-28T00:00:00.000Z' },
      'current',
      '2026-05-29T00:00:00.000Z',
      'Due every 90 days in tier 1; last took place 1 day ago',
    ],
    [
      { everyMs, tier: '2', lastAt: '2025-11-01T12:00:00.000Z' },
      'overdue',
      '2026-01-30T12:00:00.000Z',
      'Due every 90 days in tier 2; last took place 120 days ago',
    ],
    [
      { tier: '4', lastAt: '2025-11-01T12:00:00.000Z' },
      'not-required',
      null,
      'Not required in tier 4; last took place 120 days ago',
    ],
    [{}, 'not-required', null, 'Not required without a tier; never took place'],
  ])('of %j: %s', (question, state, dueAt, reason) => {
    expect(judgeDue({ ...question, now })).toEqual({ state, dueAt, reason });
  });

  it('is overdue from the very instant on', () => {
    const at = (ms: number) => new Date(now.getTime() - everyMs + ms);
    const stateOf = (ms: number) =>
      judgeDue({ everyMs, lastAt: at(ms).toISOString(), now }).state;
    expect([stateOf(0), stateOf(1)]).toEqual(['overdue', 'current']);
  });
});
