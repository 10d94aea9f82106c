import { checkSpans, levelSpans } from './entityHistory';
import { HistorySpan, historyParts, historyWords } from './historyParts';

const DAY = 86_400_000;
const NOW = new Date(2026, 10, 26, 12).getTime();
const iso = (daysAgo: number) => new Date(NOW - daysAgo * DAY).toISOString();

const span = (label: string, from: number, to: number | null): HistorySpan => ({
  label,
  from: iso(from),
  to: to === null ? null : iso(to),
  tone: 'good',
  pattern: 'solid',
});

const stretch = { from: NOW - 90 * DAY, to: NOW };

it('draws the oldest first, cut to what is shown, and says where nothing was recorded', () => {
  const parts = historyParts(
    [span('passes', 10, null), span('fails', 60, 10)],
    stretch,
  );
  expect(parts.map(({ name, count }) => [name, count / DAY])).toEqual([
    ['0 not recorded', 30],
    ['1 fails', 50],
    ['2 passes', 10],
  ]);
  expect(
    historyParts([span('passes', 200, null)], stretch).map(
      ({ count }) => count / DAY,
    ),
  ).toEqual([90]);
  expect(historyParts([span('fails', 200, 100)], stretch)).toEqual([]);
});

it('tells the newest first and counts what is too much', () => {
  expect(historyWords([], stretch, NOW)).toBe('nothing is recorded');
  expect(historyWords([span('passes', 10, null)], stretch, NOW)).toBe(
    'passes since 16 Nov, 12:00',
  );
  expect(historyWords([span('passes', 90, null)], stretch, NOW)).toBe(
    'passes since before 28 Aug, 12:00',
  );
  expect(
    historyWords(
      [
        span('passes', 10, null),
        ...[20, 30, 40, 50].map(day => span('fails', day, day - 10)),
      ],
      stretch,
      NOW,
    ),
  ).toMatch(/^passes since .*; before: fails from 6 Nov.*; and 1 earlier$/);
});

it('takes a change of the score alone for no change of the level', () => {
  const levels = ['bronze', 'silver'];
  const one = (standing: string, from: number, to: number | null) => ({
    standing,
    from: iso(from),
    to: to === null ? null : iso(to),
    score: from / 100,
    version: '1',
  });
  expect(
    levelSpans(
      {
        levels: [
          one('silver', 5, null),
          one('silver', 9, 5),
          one('none', 30, 9),
        ],
      },
      levels,
    ).map(({ label, from, to }) => [label, from, to]),
  ).toEqual([
    ['silver', iso(9), null],
    ['no level', iso(30), iso(9)],
  ]);
});

it('has the cause in words; of a check that is not in the history, nothing', () => {
  expect(checkSpans(undefined)).toEqual([]);
  expect(
    checkSpans({
      id: 'a',
      title: 'A',
      level: 'bronze',
      spans: [
        { status: 'fail', from: iso(1), to: null, cause: 'rule', version: '2' },
      ],
    }),
  ).toMatchObject([{ label: 'fails', cause: 'the rule changed' }]);
});
