import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { stopTheClock } from '../../__testUtils__/apis';
import { renderField, review } from '../../__testUtils__/form';

stopTheClock();

it('explains each tier in numbers and words, and whom it wakes', async () => {
  renderField('tier');
  expect(
    await screen.findByRole('radiogroup', { name: /^Tier/ }),
  ).toBeVisible();
  expect(screen.getByText(/^99\.9\s%$/)).toBeVisible();
  expect(
    screen.getByRole('radio', { name: 'Tier 3' }),
  ).toHaveAccessibleDescription(
    /43 minutes a month.*pages whoever is on call, day and night.*99\s% of requests are fast enough/,
  );
  expect(
    screen.getByRole('radio', { name: 'Tier 4' }),
  ).toHaveAccessibleDescription(/wakes nobody/);
});

it('is chosen by keyboard, and the review says it in words', async () => {
  const made = renderField('tier');
  (await screen.findByRole('radio', { name: 'Tier 1' })).focus();
  await userEvent.keyboard(' {ArrowDown}');
  expect(screen.getByRole('radio', { name: 'Tier 2' })).toBeChecked();
  await review();
  expect(await screen.findByText('Tier 2 (99.95 %)')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  expect(made).toHaveBeenCalledWith({ tier: '2' });
});

it('refuses a tier that there is not, which a link may name', async () => {
  renderField('tier', { values: { tier: '9' } });
  await review();
  expect(
    (await screen.findAllByText(/must be equal to one of/))[0],
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
});
