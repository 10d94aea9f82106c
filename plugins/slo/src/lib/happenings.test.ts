import { historyOf } from '../../dev/history';
import { makeSlo } from '../../dev/statuses';
import { marksOf, spansOf } from './happenings';
import { siblingsOf } from './regions';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const status = makeSlo(NOW, { name: 'x' });
const history = historyOf(status, {}, NOW);

it('events become marks with their kind, their time and their link', () => {
  const incident = marksOf(history).find(({ kind }) => kind === 'incident');
  expect(incident).toMatchObject({
    shape: 'bolt',
    title: 'INC-2113 Card payments time out',
    url: expect.stringContaining('https://'),
  });
  expect((incident?.end ?? 0) - (incident?.at ?? 0)).toBe(5 * 3_600_000);
});

it('a changed target is a mark where the day had another one', () => {
  const points = history.points.map((point, i) => ({
    ...point,
    ...(i < 10 && { target: 0.999 }),
  }));
  const changes = marksOf({ ...history, events: [], points });
  expect(
    changes.map(({ title, at }) => [title.replace(/\s/g, ' '), at]),
  ).toEqual([['Target 99.9 % → 99.95 %', Date.parse(points[10]?.start ?? '')]]);
});

it('what did not count is a span, and so is the rest of a window', () => {
  const exclusion = {
    id: '1',
    kind: 'dispute',
    reason: 'their fault',
    start: '2026-11-01T00:00:00Z',
    end: '2026-11-01T02:00:00Z',
  } as const;
  const until = Date.parse('2026-12-01T00:00:00Z');
  expect(
    spansOf({ ...history, exclusions: [exclusion] }, until).map(
      ({ label, pattern }) => [label, pattern],
    ),
  ).toEqual([
    ['Not counted, disputed period: their fault.', 'hatched'],
    ['The rest of the window is still to come.', 'open'],
  ]);
  expect(spansOf(history, NOW - 1)).toEqual([]);
});

it('regions are the same promise of the same entity', () => {
  const eu = { ...status, region: 'eu' };
  const us = { ...status, ref: 'slo:default/us', region: 'us' };
  const other = { ...us, ref: 'slo:default/other', title: 'Another' };
  expect(siblingsOf(eu, [eu, us, other, status])).toEqual([eu, us]);
  expect(siblingsOf(status, [eu, us, status])).toEqual([]);
  expect(siblingsOf(eu, [eu])).toEqual([]);
});
