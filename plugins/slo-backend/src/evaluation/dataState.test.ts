import { StoredAttempt } from '../database/AttemptStore';
import { judgeData, worstData } from './dataState';

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

const now = Date.parse('2026-03-01T12:00:00Z') / 1000;
const facts = {
  attempts: [attempt('a', 'ok')],
  newest: [{ source: 'a', start: 0, end: now }],
  staleAfterSeconds: 900,
  now,
};

describe('judgeData', () => {
  it.each([
    ['ok', {}, undefined],
    ['stale', { now: now + 901 }, 'no sample since 2026-03-01 12:00 UTC'],
    ['ok', { now: now + 900 }, undefined],
    [
      'stale',
      {
        newest: [...facts.newest, { source: 'us', start: 0, end: now - 3_600 }],
      },
      'us: no sample since 2026-03-01 11:00 UTC',
    ],
    [
      'ok',
      {
        newest: [
          ...facts.newest,
          { source: 'gone', start: 0, end: now - 101 * 86_400 },
        ],
      },
      undefined,
    ],
    ['ok', { newest: [{ source: 'a', start: 0, end: now + 60 }] }, undefined],
    [
      'source-error',
      { newest: [{ source: 'a', start: 0, end: now + 7_200 }] },
      'a: samples up to 2026-03-01T14:00:00.000Z lie in the future, its clock is ahead',
    ],
    [
      'no-data',
      { newest: [], noSource: 'its samples are pushed' },
      'no sample was ever recorded: its samples are pushed',
    ],
    [
      'source-error',
      { newest: [], attempts: [attempt('a', 'source-error')] },
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

describe('worstData', () => {
  it('names every component that is as bad as the worst', () => {
    expect(
      worstData([
        { data: 'stale', reason: 'a' },
        { data: 'ok' },
        { data: 'stale', reason: 'b' },
        { data: 'stale', reason: 'a' },
      ]),
    ).toEqual({ data: 'stale', reason: 'a; b' });
    expect(worstData([])).toBeUndefined();
  });
});
