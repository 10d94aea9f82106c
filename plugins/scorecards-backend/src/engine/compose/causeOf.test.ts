import { causeOf } from './causeOf';

describe('causeOf', () => {
  it.each([
    ['p', 'f', 'service'],
    ['f', 'p', 'service'],
    ['p', 'u', 'fact-unknown'],
    ['f', 'u', 'fact-unknown'],
    ['u', 'p', 'fact-known'],
    ['u', 'f', 'fact-known'],
    ['f', 'w', 'waived'],
    ['u', 'w', 'waived'],
    // The waiver was there before; that it counts is the service's doing.
    ['p', 'w', 'service'],
    ['w', 'p', 'service'],
    ['w', 'f', 'waiver-ended'],
    ['w', 'u', 'waiver-ended'],
    ['F', 'f', 'effective'],
    ['P', 'p', 'effective'],
    ['U', 'w', 'effective'],
    ['n', 'u', 'service'],
    ['p', 'n', 'service'],
    ['w', 'n', 'service'],
  ])('%s, then %s: %s', (before, now, cause) => {
    expect(causeOf(before, now)).toBe(cause);
  });
});
