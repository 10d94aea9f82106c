import { StoredAttempt } from '../database/AttemptStore';
import { judgeData } from './dataState';

const attempt = (
  source: string,
  outcome: StoredAttempt['outcome'],
): StoredAttempt => ({
  digest: 'd',
  source,
  outcome,
  lastAttempt: '2026-03-01T12:00:00Z',
  warnings: [],
  ...(outcome !== 'ok' && { error: { code: 'x', message: 'refused' } }),
});

const facts = {
  attempts: [attempt('a', 'ok')],
  asOf: '2026-03-01T12:00:00Z',
  stale: false,
};

describe('judgeData', () => {
  it.each([
    ['ok', {}, undefined],
    ['stale', { stale: true }, 'no sample since 2026-03-01 12:00 UTC'],
    [
      'no-data',
      { asOf: undefined, stale: true, noSource: 'its samples are pushed' },
      'no sample was ever recorded: its samples are pushed',
    ],
    [
      'source-error',
      { asOf: undefined, attempts: [attempt('a', 'source-error')] },
      'a: refused',
    ],
    [
      'invalid',
      { attempts: [attempt('a', 'source-error'), attempt('b', 'invalid')] },
      'b: refused',
    ],
    [
      'invalid',
      { broken: 'spec.x: wrong', attempts: [attempt('b', 'invalid')] },
      'spec.x: wrong',
    ],
  ])('lets %s win over all that is less urgent', (data, part, reason) => {
    expect(judgeData({ ...facts, ...part })).toEqual(
      reason === undefined ? { data } : { data, reason },
    );
  });
});
