import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { stopTheClock } from '../../__testUtils__/apis';
import { finish, renderField, review } from '../../__testUtils__/form';

stopTheClock();

const NAMED = { name: 'ledger' };
const place = (name: string) => screen.findByRole('radio', { name });
const owner = () => screen.findByLabelText('Owner of the repository');
const name = () => screen.findByLabelText('Name of the repository');

it('is called like the component, and the review shows its address', async () => {
  const made = renderField('repository', { values: NAMED });
  await userEvent.click(await place('GitHub'));
  expect(await name()).toHaveValue('ledger');
  await userEvent.type(await owner(), 'acme');
  expect(
    await screen.findByText('https://github.com/acme/ledger'),
  ).toBeVisible();
  await review();
  expect(
    await screen.findByText('https://github.com/acme/ledger'),
  ).toBeVisible();
  expect(screen.queryByText('github')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Create' }));
  expect(made).toHaveBeenCalledWith({
    ...NAMED,
    repository: {
      kind: 'github',
      host: 'github.com',
      owner: 'acme',
      name: 'ledger',
      repoUrl: 'github.com?owner=acme&repo=ledger',
      url: 'https://github.com/acme/ledger',
    },
  });
});

it('can be called otherwise, and back', async () => {
  const made = renderField('repository', { values: NAMED });
  await userEvent.click(await place('This portal'));
  await userEvent.clear(await name());
  await userEvent.type(await name(), 'books');
  await userEvent.click(
    screen.getByRole('button', { name: /^Call it ledger, like the component/ }),
  );
  expect(await name()).toHaveValue('ledger');
  await finish();
  expect(made).toHaveBeenCalledWith({
    ...NAMED,
    repository: expect.objectContaining({
      kind: 'local',
      repoUrl: 'local?repo=ledger',
      url: 'http://localhost:7007/repositories/ledger',
    }),
  });
});

it('takes the only place there is, and an owner of those that may be', async () => {
  const made = renderField('repository', {
    values: NAMED,
    options: {
      allowedHosts: ['gitlab.com'],
      allowedOwners: ['acme', 'acme/payments'],
    },
  });
  expect(await place('GitLab')).toBeChecked();
  await userEvent.selectOptions(await owner(), 'acme/payments');
  await finish();
  expect(made).toHaveBeenCalledWith({
    ...NAMED,
    repository: expect.objectContaining({
      url: 'https://gitlab.com/acme/payments/ledger',
    }),
  });
});

it('says what is missing or wrong', async () => {
  renderField('repository', { values: NAMED });
  await review();
  expect((await screen.findAllByText(/needs a place/))[0]).toBeVisible();
  await userEvent.click(await place('GitHub'));
  await userEvent.clear(await name());
  await userEvent.type(await name(), 'a b');
  expect(screen.getByText(/^It has a name that does not work/)).toBeVisible();
  await userEvent.type(await owner(), 'a/b');
  expect(screen.getByText(/^It has an owner that GitHub/)).toBeVisible();
  await review();
  expect(screen.queryByRole('button', { name: 'Create' })).toBeNull();
});

it('refuses an address of another repository, which a link may name', async () => {
  const repository = {
    kind: 'github',
    host: 'evil.example',
    owner: 'a',
    name: 'b',
    repoUrl: 'evil.example?owner=a&repo=b',
    url: 'https://evil.example/a/b',
  };
  renderField('repository', { values: { ...NAMED, repository } });
  await review();
  expect(
    (await screen.findAllByText(/at evil.example, where this portal/))[0],
  ).toBeVisible();
});

it('says what to do where there is no place for a repository', async () => {
  renderField('repository', {
    values: NAMED,
    options: { allowedHosts: ['git.elsewhere.example'] },
  });
  expect(
    await screen.findByText(/makes no repository that the template allows/),
  ).toBeVisible();
});
