import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DayCalendar, DayCalendarProps } from '.';
import { monthLabels, placeDays } from './weeks';

const DAYS = ['2026-10-30', '2026-10-31', '2026-11-01', '2026-11-02'];

const calendar: DayCalendarProps = {
  name: 'Budget days',
  summary: 'Four days.',
  kinds: [
    {
      name: 'fine',
      words: 'within',
      letter: ' ',
      tone: 'good',
      pattern: 'solid',
    },
    {
      name: 'unknown',
      words: 'not measured',
      letter: '?',
      tone: 'unknown',
      pattern: 'hatched',
    },
    {
      name: 'never',
      words: 'never used',
      letter: 'N',
      tone: 'bad',
      pattern: 'striped',
    },
  ],
  days: DAYS.map((day, i) => ({
    day,
    kind: i === 1 ? 'unknown' : 'fine',
    words: `day ${i}`,
  })),
  columns: [{ header: 'Burn', cell: index => `${index}×` }],
};

it('puts days into a column per week, from Monday to Sunday', () => {
  expect(placeDays(DAYS.map(day => ({ day })))).toEqual([
    { column: 0, row: 4 },
    { column: 0, row: 5 },
    { column: 0, row: 6 },
    { column: 1, row: 0 },
  ]);
  expect(placeDays([])).toEqual([]);
});

it('names a month above the first week that has room for it', () => {
  const days = Array.from({ length: 40 }, (_, i) => ({
    day: new Date(Date.UTC(2026, 9, 30 + i)).toISOString().slice(0, 10),
  }));
  expect(monthLabels(days)).toEqual([
    { column: 0, label: 'Nov' },
    { column: 5, label: 'Dec' },
  ]);
});

it('moves by day and by week with the arrow keys, and reads out', async () => {
  render(<DayCalendar {...calendar} />);
  const cells = () => screen.getAllByRole('gridcell');
  expect(cells().filter(cell => cell.tabIndex === 0)).toHaveLength(1);
  cells()
    .find(cell => cell.tabIndex === 0)
    ?.focus();
  expect(document.activeElement).toHaveAccessibleName(
    'Mon 2 Nov: within; day 3',
  );
  await userEvent.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement).toHaveAccessibleName(
    'Sat 31 Oct: not measured; day 1',
  );
  expect(
    screen.getByText('Sat 31 Oct: not measured; day 1'),
  ).toBeInTheDocument();
  await userEvent.keyboard('{Home}{ArrowLeft}');
  expect(document.activeElement).toHaveAccessibleName(/^Fri 30 Oct/);
});

it('explains the signs it uses and no others', () => {
  render(<DayCalendar {...calendar} />);
  const legend = within(screen.getByRole('list', { name: /^Signs in/ }));
  expect(
    legend.getAllByRole('listitem').map(item => item.textContent?.trim()),
  ).toEqual(['within', '?not measured']);
});

it('is there as a table too, newest first', async () => {
  render(<DayCalendar {...calendar} />);
  await userEvent.click(
    screen.getByRole('button', { name: /show as a table/ }),
  );
  const rows = screen.getAllByRole('row').map(row => row.textContent);
  expect(rows[0]).toBe('DayKindBurn');
  expect(rows[1]).toBe('Mon 2 Novwithin3×');
  expect(rows).toHaveLength(5);
});
