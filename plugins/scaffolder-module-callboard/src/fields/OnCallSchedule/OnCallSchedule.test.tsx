import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { stopTheClock } from '../../__testUtils__/apis';
import { finish, renderField, review } from '../../__testUtils__/form';

stopTheClock();

const CORE = { owner: 'group:default/payments-core' };
const schedule = (name: string) => screen.findByRole('radio', { name });
const cells = (row: HTMLElement | undefined) =>
  [...(row?.children ?? [])].map(({ textContent }) => textContent);
const levels = async (title: string) =>
  within(await screen.findByRole('table', { name: `Who ${title} pages` }))
    .getAllByRole('row')
    .map(cells);

it('shows who the schedule of the owner would page now, tonight and then', async () => {
  const made = renderField('onCallSchedule', { values: CORE });
  expect(await schedule('None of them')).toBeChecked();
  await userEvent.click(await schedule('Payments Core'));
  expect(await levels('Payments Core')).toEqual([
    ['Asked', 'Now', expect.stringMatching(/^Tonight, .*03:00/), 'Then'],
    [
      '1. primary, for 5 min',
      'Mei Tanaka',
      'Mei Tanaka',
      expect.stringMatching(/^Farid Benmoussa from .*and 4 more handoffs$/),
    ],
    ['2. secondary', 'Amara Okafor', 'Amara Okafor', 'no handoff'],
  ]);
  expect(screen.getByText('no gap in the next 7 days')).toBeVisible();
  await finish();
  expect(made).toHaveBeenCalledWith({
    ...CORE,
    onCallSchedule: 'oncallschedule:default/payments-core',
  });
});

it('is loud about a time in which nobody is paged', async () => {
  renderField('onCallSchedule', {
    values: { ...CORE, onCallSchedule: 'oncallschedule:default/ledger' },
  });
  expect(
    within(await screen.findByRole('list', { name: 'Gaps ahead' })).getByText(
      /^nobody at all is paged: .*\(9 h\)$/,
    ),
  ).toBeVisible();
  const [, primary, secondary] = await levels('Ledger');
  expect(primary?.[2]).toBe('nobody');
  expect(secondary?.[2]).toBe('nobody, on purpose');
});

it('does not call empty what was never read', async () => {
  renderField('onCallSchedule', { values: CORE });
  await userEvent.click(await schedule('Payments Core, not read yet'));
  const [, first] = await levels('Payments Core, not read yet');
  expect(first?.slice(1, 3)).toEqual(['not known', 'not known']);
  expect(screen.queryByText(/no gap in/)).toBeNull();
});

it('offers those of others behind a switch', async () => {
  renderField('onCallSchedule', { values: CORE });
  await schedule('Payments Core');
  expect(screen.queryByRole('radio', { name: 'Risk' })).toBeNull();
  await userEvent.click(
    screen.getByRole('checkbox', { name: /schedules of others/ }),
  );
  await userEvent.type(
    await screen.findByRole('searchbox', { name: 'Search schedules' }),
    'ris',
  );
  expect(await schedule('Risk')).toBeEnabled();
});

it('says why a schedule at a provider is not to be chosen', async () => {
  renderField('onCallSchedule', { values: CORE });
  const kept = await schedule('Payments at PagerDuty');
  expect(kept).toBeDisabled();
  expect(kept).toHaveAccessibleDescription(/kept at pagerduty and comes with/);
});

it('tells a team without a schedule what to write', async () => {
  renderField('onCallSchedule', {
    values: { owner: 'group:default/new-team' },
  });
  expect(
    await screen.findByText('new-team has no on-call schedule yet'),
  ).toBeVisible();
  expect(screen.getByText(/kind: OnCallSchedule/)).toBeInTheDocument();
  expect(
    screen.getByRole('link', { name: 'Schedules of other teams' }),
  ).toHaveAttribute('href', '/oncall');
});

it('refuses a schedule that nobody knows', async () => {
  renderField('onCallSchedule', {
    values: { ...CORE, onCallSchedule: 'oncallschedule:default/gone' },
  });
  expect(
    await screen.findByText(/Could not read who would be paged/),
  ).toBeVisible();
  await review();
  expect(
    (await screen.findAllByText(/names a schedule that does not exist/))[0],
  ).toBeVisible();
});

it.each([
  ['failing', /Could not read the on-call schedules: upstream/],
  ['denied', /not allowed to read the on-call schedules/],
] as const)('says that reading was %s', async (recipe, words) => {
  renderField('onCallSchedule', { recipe, values: CORE });
  expect(await screen.findByText(words)).toBeVisible();
});

it('waits for an owner', async () => {
  renderField('onCallSchedule');
  expect(await screen.findByText(/Choose an owner to see their/)).toBeVisible();
});
