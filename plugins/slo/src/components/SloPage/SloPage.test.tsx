import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { FakeSloApi } from '../../../dev/FakeSloApi';
import { sloApiRef } from '../../api';
import { SloPage } from './SloPage';

function Url() {
  return <output data-testid="url">{useLocation().search}</output>;
}

function renderPage(api = new FakeSloApi(), search = '') {
  renderInTestApp(
    <>
      <SloPage />
      <Url />
    </>,
    {
      apis: [[sloApiRef, api]],
      initialRouteEntries: [`/${search}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return api;
}

const url = () =>
  new URLSearchParams(screen.getByTestId('url').textContent ?? '');
const table = () => screen.findByRole('table', { name: 'SLOs, worst first' });
const rows = async () =>
  within(await table())
    .getAllByRole('row')
    .slice(1);

it('counts the SLOs of each state over all pages and lists the worst first', async () => {
  renderPage();
  const first = (await rows())[0];
  expect(first).toHaveTextContent('budget exhausted');
  const counters = within(
    screen.getByRole('group', { name: 'Filter by state' }),
  );
  expect(
    counters.getAllByRole('button').map(button => button.textContent),
  ).toEqual([
    '6exhausted',
    '12burning',
    '13unknown',
    '1no traffic',
    '1not started',
    '40healthy',
  ]);
});

it('shows one page and the next one on demand', async () => {
  renderPage();
  expect(await rows()).toHaveLength(50);
  expect(screen.getByText('50 of 73 SLOs')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('73 of 73 SLOs')).toBeInTheDocument();
  expect(await rows()).toHaveLength(73);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

it('has nothing open unless the URL says so', async () => {
  renderPage();
  await table();
  expect(screen.queryByRole('button', { expanded: true })).toBeNull();
  const [first] = screen.getAllByRole('button', { name: /^Details of/ });
  first?.focus();
  await userEvent.keyboard('{Enter}');
  expect(url().get('open')).toMatch(/^slo:default\//);
  await userEvent.keyboard('{Enter}');
  expect(url().has('open')).toBe(false);
});

it('writes each filter into the URL and asks the backend for it', async () => {
  const api = renderPage();
  await table();
  await userEvent.click(screen.getByRole('button', { name: '12 burning' }));
  expect(url().getAll('state')).toEqual(['burning']);
  await waitFor(async () => expect(await rows()).toHaveLength(12));
  await userEvent.selectOptions(
    screen.getByLabelText('Owner'),
    'group:default/risk',
  );
  await userEvent.selectOptions(screen.getByLabelText('Tier'), '3');
  await userEvent.type(screen.getByLabelText('Search SLOs'), 'avail');
  await waitFor(() => expect(url().get('text')).toBe('avail'));
  expect(url().getAll('owner')).toEqual(['group:default/risk']);
  expect(url().getAll('tier')).toEqual(['3']);
  await waitFor(() =>
    expect(api.queries[api.queries.length - 1]).toMatchObject({
      state: ['burning'],
      owner: ['group:default/risk'],
      tier: ['3'],
      text: 'avail',
      facets: true,
    }),
  );
  await waitFor(async () => expect(await rows()).toHaveLength(2));
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(url().toString()).toBe('');
});

it('shows the view that a shared URL asks for', async () => {
  renderPage(
    undefined,
    '?state=exhausted&state=burning&owner=group%3Adefault%2Frisk&open=slo%3Adefault%2Fburning-availability',
  );
  expect(
    await screen.findByRole('img', { name: /^Error budget of/ }),
  ).toBeInTheDocument();
  expect(screen.getByLabelText('Owner')).toHaveValue('group:default/risk');
  expect(
    screen.getByRole('button', { name: /burning$/, pressed: true }),
  ).toBeInTheDocument();
});

it('keeps a filter of the URL on offer when nothing has that value', async () => {
  renderPage(undefined, '?owner=group:default/gone');
  expect(await screen.findByText('No SLO matches')).toBeInTheDocument();
  expect(screen.getByLabelText('Owner')).toHaveDisplayValue('gone (0)');
});

it('says how many SLOs the reader may not see', async () => {
  class Partial extends FakeSloApi {
    async listSlos(...args: Parameters<FakeSloApi['listSlos']>) {
      return { ...(await super.listSlos(...args)), hiddenItems: 7 };
    }
  }
  renderPage(new Partial());
  expect(
    await screen.findByText(/7 more match that you may not see/),
  ).toBeInTheDocument();
});

it('explains itself in a catalog without SLOs', async () => {
  renderPage(new FakeSloApi({ items: [] }));
  expect(
    await screen.findByText('No SLO in the catalog yet'),
  ).toBeInTheDocument();
});

it('lists files that could not be read and documents with issues', async () => {
  const api = new FakeSloApi();
  api.ingestionErrors = [
    {
      location: 'url:https://git.example/slo.yaml',
      message: 'bad indentation at line 4',
      lastSeen: new Date().toISOString(),
    },
  ];
  renderPage(api, '?data=invalid');
  expect(
    await screen.findByText(/1 catalog file could not be read/),
  ).toBeInTheDocument();
  expect(screen.getByText(/bad indentation at line 4/)).toBeInTheDocument();
  expect(
    await screen.findByText(/of the SLOs below have issues/),
  ).toBeInTheDocument();
  expect(
    screen.getAllByText('spec.objectives[0].target').length,
  ).toBeGreaterThan(0);
});

it('has rows of bones while it loads', async () => {
  class Never extends FakeSloApi {
    async listSlos(): Promise<never> {
      return new Promise(() => {});
    }
  }
  renderPage(new Never());
  expect(
    await screen.findByRole('status', { name: 'Loading SLOs' }),
  ).toBeInTheDocument();
});

it.each([
  [
    new ServiceUnavailableError('it is down'),
    /Could not read the SLOs: it is down/,
  ],
  [new NotAllowedError('no'), 'You are not allowed to read the SLOs.'],
])('says why there is nothing: %s', async (failure, text) => {
  const api = new FakeSloApi();
  api.failure = failure;
  renderPage(api);
  expect(await screen.findByText(text)).toBeInTheDocument();
});

it('keeps showing what it has, and from when, once a read fails', async () => {
  const api = renderPage();
  await table();
  api.failure = new ServiceUnavailableError('it is down');
  await userEvent.click(screen.getByRole('button', { name: '40 healthy' }));
  expect(
    await screen.findByText(/Could not read the SLOs: it is down/),
  ).toBeInTheDocument();
  expect(screen.getAllByText(/Still shown: the answer of/)[0]).toBeVisible();
  expect(await rows()).toHaveLength(50);
});
