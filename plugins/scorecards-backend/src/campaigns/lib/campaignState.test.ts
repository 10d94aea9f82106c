import { campaignState } from './campaignState';

const dates = {
  outcome: null,
  starts_at: '2026-03-01T00:00:00.000Z',
  due_at: '2026-04-01T00:00:00.000Z',
};

describe('campaignState', () => {
  it.each([
    ['2026-02-28T23:59:59.999Z', 'planned'],
    ['2026-03-01T00:00:00.000Z', 'running'],
    ['2026-03-31T23:59:59.999Z', 'running'],
    ['2026-04-01T00:00:00.000Z', 'overdue'],
  ])('at %s is %s', (at, state) => {
    expect(campaignState(dates, new Date(at))).toBe(state);
  });

  it.each(['ended', 'cancelled', 'promoted'] as const)(
    'is %s once that is decided',
    outcome => {
      const at = new Date('2027-01-01T00:00:00.000Z');
      expect(campaignState({ ...dates, outcome }, at)).toBe(outcome);
    },
  );
});
