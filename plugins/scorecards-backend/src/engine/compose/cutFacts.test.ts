import { cutFacts } from './cutFacts';

describe('cutFacts', () => {
  it('keeps the fields that are read, with why others of them are unknown', () => {
    const facts = {
      slo: {
        values: { count: 2, worst: 'met', days: 3 },
        reasons: { budget: 'No traffic', days: 'No', '*': 'Not read' },
        asOf: '2026-03-01T12:00:00.000Z',
        stale: true,
      },
      ci: { values: { passing: true } },
    };
    const fields = new Map([
      ['slo', ['count', 'budget']],
      ['pushed.scan', ['age']],
    ]);
    expect(cutFacts(facts, fields)).toEqual({
      slo: {
        values: { count: 2 },
        reasons: { budget: 'No traffic', '*': 'Not read' },
        asOf: '2026-03-01T12:00:00.000Z',
        stale: true,
      },
    });
  });
});
