import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readCallboardFactsConfig } from './config';

const read = (callboard?: JsonObject) =>
  readCallboardFactsConfig(
    new ConfigReader({ callboard: { scorecards: { callboard } } }),
  );

describe('readCallboardFactsConfig', () => {
  it('tells everything unless it is said otherwise', () => {
    expect([...read().enabled]).toEqual([
      'slo',
      'oncall',
      'runbooks',
      'incidents',
      'scaffolder',
    ]);
    expect(read()).toMatchObject({
      tierTargets: { '1': 0.9999, '2': 0.999, '3': 0.99 },
      gapDays: 14,
    });
  });

  it('switches one off', () => {
    expect([...read({ oncall: false, incidents: false }).enabled]).toEqual([
      'slo',
      'runbooks',
      'scaffolder',
    ]);
  });

  it('takes the targets of tiers as they are given', () => {
    expect(read({ tierTargets: { '4': 0.9 } }).tierTargets).toEqual({
      '4': 0.9,
    });
  });

  it.each<[JsonObject, string]>([
    [{ tierTargets: { gold: 0.9 } }, 'found gold'],
    [{ tierTargets: { '1': 99.9 } }, 'tierTargets.1 must be a ratio'],
    [{ tierTargets: { '1': '0.9' } }, 'tierTargets.1 must be a ratio'],
    [{ gapDays: 0 }, 'gapDays'],
    [{ gapDays: 1000 }, 'gapDays'],
  ])('refuses %j', (callboard, message) => {
    expect(() => read(callboard)).toThrow(message);
  });
});
