import { sinceWords } from './sinceWords';

const NOW = Date.parse('2026-11-26T19:00:00Z');

it.each([
  ['2026-11-26T09:12:00Z', 'since 09:12'],
  ['2026-11-24T09:12:00Z', 'since Tuesday'],
  ['2026-11-20T20:00:00Z', 'since Friday'],
  ['2026-11-12T09:12:00Z', 'since 12 Nov'],
  ['2025-11-12T09:12:00Z', 'since 12 Nov 2025'],
  ['yesterday', undefined],
  [null, undefined],
  [undefined, undefined],
])('%s: %s', (instant, expected) => {
  expect(sinceWords(instant, NOW)).toBe(expected);
});
