import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { stopTheClock } from '../../__testUtils__/apis';
import { finish, renderField, review } from '../../__testUtils__/form';
import { nameVerdict } from './nameVerdict';

stopTheClock();

const name = () => screen.findByRole('textbox', { name: /^Name/ });

it('says that a name is free while it is typed, and goes on with it', async () => {
  const made = renderField('name');
  await userEvent.type(await name(), 'ledger-2');
  expect(await screen.findByText(/^free: nothing/)).toBeInTheDocument();
  expect(await name()).toHaveAccessibleDescription(/At most 52.*free/);
  await finish();
  expect(made).toHaveBeenCalledWith({ name: 'ledger-2' });
});

it('proposes a name for what is not valid', async () => {
  renderField('name');
  await userEvent.type(await name(), 'My Service!');
  expect(screen.getByText(/^not valid: it must begin/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Use my-service' }));
  expect(await name()).toHaveValue('my-service');
  expect(await screen.findByText(/^free/)).toBeInTheDocument();
});

it('lets nobody go on with a name that is taken, and shows whose it is', async () => {
  renderField('name', { values: { name: 'checkout-api' } });
  expect(await screen.findByText(/^taken: the catalog/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /checkout-api/i })).toHaveAttribute(
    'href',
    '/catalog/default/component/checkout-api',
  );
  await review();
  expect(
    (
      await screen.findAllByText(/is taken: component:default\/checkout-api/)
    )[0],
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
});

it.each([
  ['2 fast', /must begin with a small letter/],
  ["x'; rm -rf /", /may hold small letters/],
  ['x'.repeat(64), /at most 52 characters, found 64/],
])('lets nobody go on with %s', async (text, problem) => {
  renderField('name', { values: { name: text } });
  await review();
  expect((await screen.findAllByText(problem)).length).toBeGreaterThan(1);
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
});

it('does not call free what could not be looked up', async () => {
  renderField('name', { recipe: 'failing', values: { name: 'ledger' } });
  expect(
    await screen.findByText(/^not known whether it is free: upstream/),
  ).toBeInTheDocument();
  await review();
  expect(
    (await screen.findAllByText(/whether it is free is not known/))[0],
  ).toBeInTheDocument();
});

it.each([
  ['', undefined, undefined],
  ['a', undefined, 'neutral'],
  ['a', { name: 'b', taken: false }, 'neutral'],
  ['a', { name: 'a', taken: false }, 'good'],
  ['a', { name: 'a', taken: true }, 'bad'],
  ['a', { name: 'a', taken: false, failure: 'down' }, 'unknown'],
  ['A', { name: 'A', taken: false }, 'bad'],
])('of %j with %j the verdict is %s', (typed, lookup, tone) => {
  expect(nameVerdict(typed, lookup)?.tone).toBe(tone);
});
