import { urgency } from './urgency';

describe('urgency', () => {
  it('puts known trouble first and what is truly healthy last', () => {
    const order = [
      urgency('exhausted', 'source-error'),
      urgency('burning', 'ok'),
      urgency('unknown', 'no-data'),
      urgency('no-traffic', 'ok'),
      urgency('not-started', 'ok'),
      urgency('healthy', 'ok'),
    ];
    expect(order).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('does not take a healthy verdict on stale data for healthy', () => {
    expect(urgency('healthy', 'stale')).toBe(urgency('unknown', 'ok'));
  });
});
