import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { component } from '../../../dev/entities';
import {
  renderOnEntityPage,
  stopTheClock,
} from '../../__testUtils__/entityPage';
import { entityOnCallContent } from '../../extensions/entityContents';

stopTheClock();

async function openTimeline(recipe: string) {
  const api = renderOnEntityPage(entityOnCallContent, component(recipe));
  const [timeline] = await screen.findAllByRole('figure', {
    name: /^Timeline of /,
  });
  if (!timeline) {
    throw new Error('There is no timeline');
  }
  return { api, timeline };
}

const cellsOf = (timeline: HTMLElement) =>
  within(timeline)
    .getAllByRole('row')
    .map(row =>
      within(row)
        .queryAllByRole('gridcell')
        .map(cell => cell.getAttribute('aria-label')),
    );

it('has a lane per level, each shift with a full label in both zones', async () => {
  const { timeline } = await openTimeline('normal');
  expect(cellsOf(timeline)).toEqual([
    [
      'Farid Benmoussa, rotation, Mon 16 Nov, 09:00 – Mon 23 Nov, 09:00 Europe/Berlin, yours Mon 16 Nov, 08:00 – Mon 23 Nov, 08:00, 7 d, 1 primary',
      'Jonas Lindqvist, rotation, Mon 23 Nov, 09:00 – Mon 30 Nov, 09:00 Europe/Berlin, yours Mon 23 Nov, 08:00 – Mon 30 Nov, 08:00, 7 d, now, 1 primary',
      expect.stringMatching(/^Amara Okafor, rotation, Mon 30 Nov/),
    ],
    [
      expect.stringMatching(/^Jonas Lindqvist, .* 2 secondary$/),
      expect.stringMatching(/^Amara Okafor, .* now, 2 secondary$/),
      expect.stringMatching(/^Mei Tanaka, .* 2 secondary$/),
    ],
  ]);
  expect(within(timeline).getByTestId('now')).toBeInTheDocument();
});

it('says of gaps how bad they are', async () => {
  const { timeline } = await openTimeline('nobody');
  const [primary] = cellsOf(timeline);
  expect(primary?.[1]).toMatch(/^nobody, Thu 26 Nov, 17:00 – /);
  expect(
    within(timeline).getByRole('list', { name: /^Signs in/ }),
  ).toHaveTextContent('nobody');
});

it('is quiet where nobody is on call on purpose', async () => {
  const { timeline } = await openTimeline('off-hours');
  const [primary] = cellsOf(timeline);
  expect(primary?.filter(label => label?.startsWith('nobody'))).toEqual([]);
  expect(primary?.[0]).toMatch(/^off, on purpose, off-hours, on purpose, /);
});

it('arrow keys move between shifts and lanes, Enter opens, Escape closes', async () => {
  const { timeline } = await openTimeline('normal');
  const [current] = within(timeline)
    .getAllByRole('gridcell')
    .filter(cell => cell.tabIndex === 0);
  // Tab leads to what holds now.
  expect(current).toHaveAccessibleName(/^Jonas Lindqvist, .*now, 1 primary$/);
  current?.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(document.activeElement).toHaveAccessibleName(
    /^Amara Okafor, .*primary$/,
  );
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement).toHaveAccessibleName(
    /^Mei Tanaka, .*secondary$/,
  );
  await userEvent.keyboard('{Home}');
  expect(document.activeElement).toHaveAccessibleName(
    /^Jonas Lindqvist, .*secondary$/,
  );
  await userEvent.keyboard('{End}{ArrowUp}{ArrowLeft}');
  expect(document.activeElement).toBe(current);

  await userEvent.keyboard('{Enter}');
  const details = await screen.findByRole('dialog', {
    name: '1 primary: who is on call',
  });
  expect(details).toHaveTextContent(
    /Jonas Lindqvist.*Whyrotation.*WhenMon 23 Nov, 09:00 – Mon 30 Nov, 09:00 Europe\/Berlin \(UTC\+1\)YoursMon 23 Nov, 08:00 – Mon 30 Nov, 08:00 UTCLength7.dLayerweek/,
  );
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(current);
});

it('O overrides and T takes the focused shift; what is over is left alone', async () => {
  const { timeline } = await openTimeline('normal');
  const [past, current] = within(timeline).getAllByRole('gridcell');
  past?.focus();
  await userEvent.keyboard('o');
  expect(screen.queryByRole('dialog')).toBeNull();
  current?.focus();
  await userEvent.keyboard('o');
  expect(
    await screen.findByRole('dialog', { name: 'Override Payments Core' }),
  ).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  current?.focus();
  await userEvent.keyboard('t');
  expect(
    await screen.findByRole('dialog', {
      name: 'Take a shift of Payments Core',
    }),
  ).toBeInTheDocument();
});

it('tells whoever may not override why, and O does nothing', async () => {
  const { timeline } = await openTimeline('strangers');
  const [first] = within(timeline).getAllByRole('gridcell');
  first?.focus();
  await userEvent.keyboard('o');
  expect(screen.queryByRole('dialog')).toBeNull();
  await userEvent.keyboard('{Enter}');
  const details = await screen.findByRole('dialog');
  expect(details).toHaveTextContent(
    'Overrides of this schedule are made at PagerDuty.',
  );
  expect(
    within(details).queryByRole('button', { name: /Take|Override/ }),
  ).toBeNull();
});

it('shows other weeks, more or fewer of them, and layers', async () => {
  const { api, timeline } = await openTimeline('normal');
  await userEvent.click(
    within(timeline).getByRole('button', { name: 'Next weeks' }),
  );
  await waitFor(() =>
    expect(cellsOf(timeline)[0]?.[0]).toMatch(/Mon 30 Nov, 09:00 – Mon 7 Dec/),
  );
  expect(within(timeline).queryByTestId('now')).toBeNull();
  await userEvent.click(
    within(timeline).getByRole('button', { name: 'Today' }),
  );
  await userEvent.click(
    within(timeline).getByRole('button', { name: '8 weeks' }),
  );
  expect(
    within(timeline).getByRole('button', { name: '8 weeks' }),
  ).toHaveAttribute('aria-pressed', 'true');
  await waitFor(() => expect(cellsOf(timeline)[0]).toHaveLength(9));
  expect(api.asked.filter(one => one.startsWith('shifts'))).not.toHaveLength(0);

  expect(cellsOf(timeline)).toHaveLength(2);
  await userEvent.click(
    within(timeline).getByRole('button', { name: 'Show layers' }),
  );
  expect(cellsOf(timeline)).toHaveLength(4);
  expect(cellsOf(timeline)[1]?.[0]).toMatch(/, 1 primary, layer week$/);
});

it('goes to the week of a day', async () => {
  const { timeline } = await openTimeline('normal');
  const date = within(timeline).getByLabelText('Go to the week of a day');
  await userEvent.clear(date);
  await userEvent.type(date, '2027-01-07{Enter}');
  await waitFor(() =>
    expect(cellsOf(timeline)[0]?.[0]).toMatch(/– Mon 4 Jan 2027, 09:00/),
  );
});

it('is there as a table', async () => {
  const { timeline } = await openTimeline('override');
  await userEvent.click(
    within(timeline).getByRole('button', {
      name: 'Schedule override: show as a table',
    }),
  );
  const rows = within(timeline)
    .getAllByRole('row')
    .map(row =>
      Array.from(row.children).map(cell =>
        cell.textContent?.replace(/\u00a0/g, ' '),
      ),
    );
  expect(rows[0]).toEqual([
    'Level',
    'Layer',
    'Who',
    'Why',
    'When (Europe/Berlin)',
    'Yours (UTC)',
    'Length',
  ]);
  expect(rows).toContainEqual([
    '1 primary',
    'final',
    'Priya Raghunathan',
    'override by Mei Tanaka: swapped',
    'Thu 26 Nov, 18:00 – Fri 27 Nov, 02:00',
    'Thu 26 Nov, 17:00 – Fri 27 Nov, 01:00',
    '8 h',
  ]);
});
