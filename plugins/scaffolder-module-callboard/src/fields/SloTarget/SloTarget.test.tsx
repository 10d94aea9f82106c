import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { stopTheClock } from '../../__testUtils__/apis';
import { finish, renderField, review } from '../../__testUtils__/form';

stopTheClock();

const CORE = { tier: '2', owner: 'group:default/payments-core' };
const target = () => screen.findByRole('spinbutton', { name: /^Promised/ });
const preview = async () =>
  within(await screen.findByRole('region', { name: 'What this target means' }));

it('shows what the promise of the tier would have allowed a service of the owner', async () => {
  const made = renderField('targetPercent', { values: CORE });
  expect(await target()).toHaveAttribute('placeholder', '99.95');
  expect(
    await (
      await preview()
    ).findByText(
      'With this target 602 of the 1,204,001 requests of the last 28 days might have failed; 313 did.',
    ),
  ).toBeVisible();
  expect((await preview()).getByText('2 min')).toBeVisible();
  await finish();
  expect(made).toHaveBeenCalledWith(CORE);
});

it('compares what is typed with the tier, and with what happened', async () => {
  const made = renderField('targetPercent', { values: CORE });
  await userEvent.type(await target(), '99.99');
  expect(
    (await preview()).getByText(
      /stricter than the 99\.95\s% of tier 2: 5 times/,
    ),
  ).toBeVisible();
  expect(
    await (
      await preview()
    ).findByText(
      /120 of the 1,204,001.*313 did\. The promise would have been broken\./,
    ),
  ).toBeVisible();
  await finish();
  expect(made).toHaveBeenCalledWith({ ...CORE, targetPercent: 99.99 });
});

it('refuses 100 % and says why nobody promises it', async () => {
  renderField('targetPercent', { values: CORE });
  await userEvent.type(await target(), '100');
  expect(
    screen.getByText(/must be below 100, found 100\. Nobody promises 100 %/),
  ).toBeVisible();
  expect(await target()).toHaveAccessibleDescription(/Nobody promises/);
  expect(
    screen.queryByRole('region', { name: 'What this target means' }),
  ).toBeNull();
  await review();
  expect(
    (await screen.findAllByText(/must be below 100/)).length,
  ).toBeGreaterThan(1);
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
});

it('keeps unknown what is unknown, with the reason and the age', async () => {
  renderField('targetPercent', { values: CORE });
  const choice = await screen.findByRole('combobox', { name: 'Compared with' });
  await userEvent.selectOptions(choice, 'webhooks: Deliveries answered');
  expect(
    (await preview()).getByText(
      'Not known how many might have failed: Prometheus refused the query since 09:12',
    ),
  ).toBeVisible();
  expect((await preview()).getByText(/^stale 50 min/)).toBeVisible();
  await userEvent.selectOptions(choice, 'refunds: Refunds are not late');
  expect(
    (await preview()).getByText(/failed: it counts time, not requests/),
  ).toBeVisible();
});

it('compares with the service that is adopted', async () => {
  renderField('targetPercent', {
    values: { ...CORE, component: 'component:default/books' },
  });
  expect(
    await screen.findByText(/21 of the 42,000 requests.*100 did\. The promise/),
  ).toBeVisible();
});

it.each<[string, object, RegExp]>([
  ['without an owner', { tier: '3' }, /Choose an owner to see/],
  [
    'without an SLO',
    { tier: '3', owner: 'group:default/risk' },
    /No service of risk has an SLO yet/,
  ],
  [
    'for a service without an SLO',
    { tier: '3', component: 'component:default/new' },
    /^new has no SLO yet/,
  ],
])(
  'says that there is nothing to compare with %s',
  async (_, values, words) => {
    renderField('targetPercent', { values: { ...values } });
    expect(await screen.findByText(words)).toBeVisible();
  },
);

it.each([
  ['failing', /Could not read figures to compare with/],
  ['denied', /not allowed to read figures/],
] as const)('can be answered where reading is %s', async (recipe, words) => {
  const made = renderField('targetPercent', { recipe, values: CORE });
  expect(await screen.findByText(words)).toBeVisible();
  await finish();
  expect(made).toHaveBeenCalled();
});
