import {
  ChangeCause,
  CheckStatus,
} from '@callboard/backstage-plugin-scorecards-common';
import { netCause } from './netCause';

const changes = (...told: [CheckStatus, ChangeCause][]) =>
  told.map(([after, cause]) => ({ after, cause, at: '' }));

describe('netCause', () => {
  it.each([
    ['fail', 'pass', changes(['pass', 'service']), 'service'],
    [
      'fail',
      'pass',
      changes(['unknown', 'fact-unknown'], ['pass', 'fact-known']),
      'service',
    ],
    ['pass', 'unknown', changes(['unknown', 'fact-unknown']), 'fact-unknown'],
    ['unknown', 'fail', changes(['fail', 'fact-known']), 'fact-known'],
    ['fail', 'waived', changes(['waived', 'waived']), 'waived'],
    ['waived', 'fail', changes(['fail', 'waiver-ended']), 'waiver-ended'],
    ['waived', 'pass', changes(['pass', 'rule']), 'rule'],
    ['pass', 'fail', changes(['fail', 'rule']), 'rule'],
    [
      'pass',
      'fail',
      changes(
        ['fail', 'rule'],
        ['unknown', 'fact-unknown'],
        ['fail', 'fact-known'],
      ),
      'rule',
    ],
    [
      'fail',
      'pass',
      changes(['pass', 'service'], ['fail', 'rule'], ['pass', 'service']),
      'service',
    ],
    ['not-applicable', 'fail', changes(['fail', 'effective']), 'effective'],
    ['fail', 'pass', [], 'service'],
  ] as const)('of %s and %s by %j is %s', (before, after, by, cause) => {
    expect(netCause(before, after, by)).toBe(cause);
  });
});
