import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readSloConfig } from './config';

const read = (slo: JsonObject) =>
  readSloConfig(new ConfigReader({ callboard: { slo } }));

describe('readSloConfig', () => {
  it('has a default for everything', () => {
    expect(read({})).toEqual({
      refreshInterval: { seconds: 30 },
      evaluationInterval: { seconds: 60 },
      pullInterval: { seconds: 60 },
      pullTimeout: { minutes: 2 },
      settleSeconds: 30,
      staleAfterSeconds: 900,
      retentionSeconds: 8_640_000,
      otlp: {
        sloAttribute: 'callboard.slo',
        objectiveAttribute: 'callboard.objective',
        outcomeAttribute: 'callboard.outcome',
        thresholdAttribute: 'callboard.threshold',
      },
    });
  });

  it('reads durations in every form', () => {
    const slo = {
      settleDelay: '1m',
      staleAfter: { minutes: 30 },
      retention: 'P120D',
    };
    expect(read(slo)).toMatchObject({
      settleSeconds: 60,
      staleAfterSeconds: 1_800,
      retentionSeconds: 120 * 86_400,
    });
  });

  it.each([
    [{ retention: '99d' }, 'at least 100 days'],
    [{ staleAfter: 'soon' }, 'staleAfter'],
    [
      { pullInterval: { seconds: 0 } },
      'callboard.slo.pullInterval must be longer',
    ],
  ])('refuses %j', (slo, message) => {
    expect(() => read(slo)).toThrow(message);
  });
});
