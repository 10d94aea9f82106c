import { alert, alertmanager } from '../../dev/alerts';
import { alertWords, freshnessOf, inOrder } from './alerts';

const NOW = Date.parse('2026-11-26T19:00:00Z');
const asOf = '2026-11-26T18:59:59.000Z';

it('puts what is silenced after what fires, and leaves the order as it came', () => {
  const suppressed = { status: 'suppressed' as const };
  expect(
    inOrder([
      alert(NOW, 'a', [], suppressed),
      alert(NOW, 'b', []),
      alert(NOW, 'c', [], suppressed),
      alert(NOW, 'd', []),
    ]).map(({ name }) => name),
  ).toEqual(['b', 'd', 'a', 'c']);
});

it.each([
  [{}, 'firing 12 min'],
  [{ status: 'suppressed' as const }, 'suppressed 12 min'],
  [{ startsAt: 'soon' }, 'firing, not known since when'],
  [
    { stale: true, updatedAt: '2026-11-26T18:13:00Z' },
    'last told 47 min ago, may be over',
  ],
])('%j is said as: %s', (more, words) => {
  expect(alertWords(alert(NOW, 'a', [], more), NOW)).toBe(words);
});

describe('how old what is said of alerts is', () => {
  it('is as old as the page where nobody tells', () => {
    expect(freshnessOf({ alertSources: [], asOf })).toEqual({
      asOf,
      stale: false,
    });
    expect(freshnessOf({ asOf })).toEqual({ asOf, stale: false });
  });

  it('is as old as whoever was heard longest ago', () => {
    const early = '2026-11-26T18:00:00.000Z';
    const sources = [
      alertmanager(NOW),
      alertmanager(NOW, { asOf: early, stale: true }),
    ];
    expect(freshnessOf({ alertSources: sources, asOf })).toEqual({
      asOf: early,
      stale: true,
    });
  });

  it('is not known where somebody was never heard', () => {
    const sources = [alertmanager(NOW), alertmanager(NOW, { asOf: null })];
    expect(freshnessOf({ alertSources: sources, asOf })).toEqual({
      asOf: null,
      stale: true,
    });
  });
});
