import { historyLines } from './historyLines';

it('tells states and reviews as one story, newest first', () => {
  const span = { reason: '', to: null };
  const review = { runbookId: 'p', entityRef: 'component:default/x' };
  expect(
    historyLines(
      [
        {
          ...span,
          aspect: 'liveness',
          state: 'dead',
          reason: 'answered 404 Not Found',
          from: '2026-11-24T09:00:00Z',
        },
        {
          ...span,
          aspect: 'liveness',
          state: 'live',
          from: '2026-01-01T00:00:00Z',
          to: '2026-11-24T09:00:00Z',
        },
        {
          ...span,
          aspect: 'content',
          state: 'a1b2c3',
          from: '2026-06-01T00:00:00Z',
          to: '2026-11-24T09:00:00Z',
        },
        {
          ...span,
          aspect: 'quality',
          state: 'of another release',
          from: '2026-05-01T00:00:00Z',
        },
      ],
      [
        {
          ...review,
          id: '1',
          outcome: 'needs-work',
          note: 'the second step is gone',
          by: 'user:default/mei.tanaka',
          at: '2026-07-01T00:00:00Z',
          dueAt: null,
        },
      ],
    ).map(({ at, until, aspect, label, reason, by }) =>
      [at.slice(0, 10), until?.slice(0, 10), aspect, label, reason, by]
        .filter(Boolean)
        .join(' '),
    ),
  ).toEqual([
    '2026-11-24 page gone answered 404 Not Found',
    '2026-07-01 review found wanting the second step is gone user:default/mei.tanaka',
    '2026-06-01 version changed',
    '2026-05-01 content unknown',
    '2026-01-01 2026-11-24 page there',
  ]);
});
