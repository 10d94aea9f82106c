import { makeSlo } from '../../dev/statuses';
import { promiseWords } from './promise';

const words = (overrides: Partial<Parameters<typeof promiseWords>[0]>) =>
  promiseWords({ ...makeSlo(0, { name: 'x' }), ...overrides }).replace(
    /\u00a0/g,
    ' ',
  );

it('says a promise in words', () => {
  expect(words({})).toBe('99.95 % of events good over 30 days');
  expect(words({ budgetingMethod: 'Timeslices' })).toBe(
    '99.95 % of time slices good over 30 days',
  );
  expect(words({ budgetingMethod: 'RatioTimeslices' })).toBe(
    '99.95 % good on average of its time slices over 30 days',
  );
  expect(words({ window: { duration: '1w', isRolling: true } })).toBe(
    '99.95 % of events good over 1 week',
  );
});

it('names the calendar and its zone', () => {
  const window = {
    duration: '1M',
    isRolling: false,
    calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'Europe/Berlin' },
  };
  expect(words({ window })).toBe(
    '99.95 % of events good in each calendar month (Europe/Berlin)',
  );
  expect(words({ window: { ...window, duration: '2w' } })).toContain(
    'in each calendar 2 weeks',
  );
});

it('does not invent a target', () => {
  expect(words({ target: null })).toBe('no objective over 30 days');
  const [objective] = makeSlo(0, { name: 'x' }).objectives;
  expect(
    words({ objectives: [objective, objective].flatMap(o => o ?? []) }),
  ).toBe('2 objectives over 30 days');
  expect(words({ window: { duration: 'soon', isRolling: true } })).toBe(
    '99.95 % of events good over soon',
  );
});
