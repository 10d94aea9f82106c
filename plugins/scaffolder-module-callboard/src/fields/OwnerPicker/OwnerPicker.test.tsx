import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { stopTheClock } from '../../__testUtils__/apis';
import { finish, renderField, review } from '../../__testUtils__/form';

stopTheClock();

const group = (name: string) => screen.findByRole('radio', { name });

it('offers the groups one is in, with who is in them', async () => {
  const made = renderField('owner');
  expect(await group('Payments Core')).toHaveAccessibleDescription(
    'Takes card payments and tells merchants. Mei Tanaka, Farid Benmoussa, Jonas Lindqvist, Amara Okafor, Lucia Ferrari and 3 more',
  );
  expect(screen.queryByRole('radio', { name: 'Risk' })).toBeNull();
  expect(screen.getByText(/does not have.*: closed-last-year/)).toBeVisible();
  await userEvent.click(await group('Ledger'));
  await finish();
  expect(made).toHaveBeenCalledWith({ owner: 'group:default/ledger' });
});

it('chooses the only one by itself', async () => {
  renderField('owner', { groups: ['group:default/ledger'] });
  const only = await group('Ledger');
  await waitFor(() => expect(only).toBeChecked());
});

it('tells somebody without a group what to do', async () => {
  renderField('owner', { groups: [] });
  expect(await screen.findByText('You are in no group yet')).toBeVisible();
  expect(screen.getByText(/memberOf: \[your-team\]/)).toBeInTheDocument();
});

it('tells apart who is in no group from whose groups the catalog does not have', async () => {
  renderField('owner', { groups: ['group:default/closed-last-year'] });
  expect(
    await screen.findByText('The catalog does not have your groups'),
  ).toBeVisible();
  expect(screen.getByText(/a member of closed-last-year/)).toBeVisible();
});

it('refuses an owner that vanished', async () => {
  renderField('owner', { values: { owner: 'group:default/closed-last-year' } });
  expect(
    await screen.findByText(/closed-last-year is not one of your groups/),
  ).toBeVisible();
  await review();
  expect(
    (await screen.findAllByText(/is not in the catalog/))[0],
  ).toBeVisible();
});

it('refuses groups of others, which a link may name', async () => {
  renderField('owner', { values: { owner: 'group:default/risk' } });
  await review();
  expect(
    (await screen.findAllByText(/must be one of your groups/))[0],
  ).toBeVisible();
});

it('offers every group where the template lets it', async () => {
  const made = renderField('owner', { options: { allowAll: true } });
  await userEvent.click(
    await screen.findByRole('checkbox', { name: /groups of others/ }),
  );
  await userEvent.type(
    await screen.findByRole('searchbox', { name: 'Search groups' }),
    'new',
  );
  await waitFor(() => expect(screen.getAllByRole('radio')).toHaveLength(1));
  await userEvent.click(await group('New Team'));
  expect(await group('New Team')).toHaveAccessibleDescription(
    /Nobody is in it$/,
  );
  await finish();
  expect(made).toHaveBeenCalledWith({ owner: 'group:default/new-team' });
});

it.each([
  ['failing', /Could not read your groups: upstream/],
  ['denied', /You are not allowed to read your groups/],
] as const)('says that reading was %s', async (recipe, words) => {
  renderField('owner', { recipe });
  expect(await screen.findByText(words)).toBeVisible();
});
