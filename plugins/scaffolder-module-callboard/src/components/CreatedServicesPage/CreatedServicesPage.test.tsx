import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeCatalog } from '../../../dev/FakeCatalog';
import { Company, NOW, stopTheClock } from '../../__testUtils__/apis';
import { renderPage, row, rows, table } from '../../__testUtils__/createdPage';

stopTheClock();

const url = () =>
  new URLSearchParams(screen.getByTestId('url').textContent ?? '');
it('lists what templates made, furthest behind first, and counts it', async () => {
  renderPage();
  const [first] = await rows();
  expect(first).toEqual([
    expect.stringMatching(/^payoutsledger$/i),
    'Kotlin serviceversion 1.4.0',
    '1 major version behind1.4.0 → 2.0.1',
    '2.0.1',
    '700 d ago',
    expect.stringMatching(/^Upgrade/),
  ]);
  expect((await row('refunds'))[2]).toBe(
    '3 minor versions behind1.7.2 → 1.10.0',
  );
  expect((await row('Checkout API'))[2]).toBe(
    '1 minor version behind1.9.0 → 1.10.0',
  );
  expect((await row('books'))[2]).toMatch(/^1 minor version ahead/);
  expect((await row('webhooks'))[2]).toBe('current1.10.0');
  expect(screen.getByRole('button', { name: /^4\s?behind$/ })).toBeVisible();
  expect(screen.getByText('12 of 12 created services')).toBeVisible();
});

it.each([
  ['from-nowhere', /template:default\/django-service is not in the catalog/],
  ['hand-edited', /expected a semantic version.*found "latest"/],
  ['no-version', /does not say the version of its template/],
  ['notes', /template:default\/wiki-page says no version/],
  ['bad-ref', /does not say which template/],
])('does not call %s current or behind, and says why', async (name, why) => {
  renderPage(`?text=${name}`);
  const [, , drift, , created, upgrade] = await row(name);
  expect(drift).toMatch(/^not known/);
  expect(drift).toMatch(why);
  expect(upgrade).toMatch(why);
  expect(created).toBe('not known');
});

it('begins an upgrade in the form, filled in', async () => {
  renderPage();
  const link = await screen.findByRole('button', {
    name: 'Upgrade Checkout API',
  });
  const { pathname, searchParams } = new URL(
    link.getAttribute('href') ?? '',
    'http://localhost',
  );
  expect(pathname).toBe('/create/templates/default/upgrade-service');
  expect(JSON.parse(searchParams.get('formData') ?? '')).toEqual({
    component: 'component:default/checkout-api',
  });
});

it('filters by drift, template, owner and words, in the URL', async () => {
  renderPage();
  await table();
  await userEvent.click(screen.getByRole('button', { name: /^4\s?behind$/ }));
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Template' }),
    'fastapi-service (3)',
  );
  expect((await rows()).map(([first]) => first)).toHaveLength(3);
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Owner' }),
    'payments-core (3)',
  );
  await userEvent.type(
    screen.getByRole('searchbox', { name: 'Search created services' }),
    'refunds',
  );
  expect(await screen.findByText('1 of 12 created services')).toBeVisible();
  expect(url().getAll('drift')).toEqual(['behind']);
  expect(url().get('template')).toBe('template:default/fastapi-service');
  expect(url().get('text')).toBe('refunds');
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(await screen.findByText('12 of 12 created services')).toBeVisible();
});

it('reads pages of both lists and nothing per service, and draws what is seen', async () => {
  const catalog = new FakeCatalog('many', NOW);
  renderPage('', { catalog });
  expect(
    await screen.findByText('1,200 of 1,200 created services'),
  ).toBeVisible();
  expect(catalog.asked.filter(name => name === 'queryEntities')).toHaveLength(
    4,
  );
  expect((await rows()).length).toBeLessThan(100);
  expect(await table()).toHaveAttribute('aria-rowcount', '1201');
});

it.each<[string, Company, RegExp]>([
  ['nothing was made', { recipe: 'empty' }, /No template made anything yet/],
  ['reading fails', { recipe: 'failing' }, /Could not read the created/],
  [
    'reading is denied',
    { recipe: 'denied' },
    /not allowed to read the created/,
  ],
])('says that %s', async (_, company, words) => {
  renderPage('', company);
  expect(await screen.findByText(words)).toBeVisible();
});

it('says that nothing matches', async () => {
  renderPage('?text=nothing-like-it&drift=never');
  expect(await screen.findByText('No created services match')).toBeVisible();
});
