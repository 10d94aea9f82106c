import { DataState, SloState } from '@callboard/backstage-plugin-slo-common';
import { DATA_WORDS, STATE_WORDS, verdictOf } from './verdict';

const burning = {
  severity: 'page',
  long: '6h',
  short: '30m',
  factor: 6,
} as const;
const burnRates = { '6h': 6.24, '30m': 9.1 };

it.each([
  ['healthy', 'ok', 'good', 'healthy'],
  ['healthy', 'stale', 'unknown', 'was healthy, data stale'],
  ['healthy', 'source-error', 'unknown', 'was healthy, source failing'],
  ['burning', 'ok', 'warning', 'burning 6.2×'],
  ['burning', 'stale', 'warning', 'burning 6.2×, data stale'],
  ['exhausted', 'no-data', 'bad', 'budget exhausted, burning 6.2×, no data'],
  ['no-traffic', 'ok', 'neutral', 'no traffic'],
  ['not-started', 'ok', 'neutral', 'not started'],
  ['unknown', 'ok', 'unknown', 'unknown'],
  ['unknown', 'no-data', 'unknown', 'no data'],
  ['unknown', 'invalid', 'unknown', 'definition invalid'],
] as const)('%s with data %s is %s: "%s"', (state, data, tone, words) => {
  const known = state === 'burning' || state === 'exhausted';
  expect(
    verdictOf({ state, data, burnRates, burning: known ? burning : undefined }),
  ).toEqual({ tone, words });
});

it('is green for healthy on good data and for nothing else', () => {
  const states = Object.keys(STATE_WORDS) as SloState[];
  const datas = Object.keys(DATA_WORDS) as DataState[];
  const green = states.flatMap(state =>
    datas
      .filter(data => verdictOf({ state, data, burnRates }).tone === 'good')
      .map(data => `${state}/${data}`),
  );
  expect(green).toEqual(['healthy/ok']);
});

it('says burning without a rate where the rate is not known', () => {
  expect(
    verdictOf({ state: 'burning', data: 'ok', burnRates: {}, burning }).words,
  ).toBe('burning');
});
