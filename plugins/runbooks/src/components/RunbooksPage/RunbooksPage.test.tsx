import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { FakeRunbooksApi } from '../../../dev/FakeRunbooksApi';
import { RECIPES } from '../../../dev/recipes';
import { stopTheClock } from '../../__testUtils__/entityPage';
import { presentUrl, renderInPortal } from '../../__testUtils__/inPortal';
import { RunbooksPage } from '.';

stopTheClock();

/** Without most of those that are only there to be many. */
const recipes = Object.fromEntries(
  Object.entries(RECIPES).filter(([name]) => !/many|service-\d\d/.test(name)),
);

function show(search = '', api = new FakeRunbooksApi({ recipes })) {
  return renderInPortal(<RunbooksPage />, { api, path: `/${search}` });
}

const rows = async (name: string | RegExp) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1);
const params = () => presentUrl().searchParams;

it('lists services, worst first; a number lists exactly what it counts', async () => {
  show();
  const [first] = await rows('Services, worst first');
  expect(first).toHaveTextContent('dead runbook');
  const counter = screen.getByRole('button', { name: /weak runbook/ });
  const [count] = /\d+/.exec(counter.textContent ?? '') ?? [];
  await userEvent.click(counter);
  expect(params().get('state')).toBe('weak');
  await waitFor(() =>
    expect(
      screen.getByText(new RegExp(`of ${count} services$`)),
    ).toBeInTheDocument(),
  );
  for (const row of await rows('Services, worst first')) {
    expect(row).toHaveTextContent('weak runbook');
  }
});

it('opens a service to its alerts, with why and the runbook of each', async () => {
  show('?text=default/firing');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Alerts of Recipe: firing' }),
  );
  expect(params().get('open')).toBe('component:default/firing');
  const alerts = await rows('Alerts of Recipe: firing, worst first');
  expect(alerts[0]).toHaveTextContent(
    /QueueBacklog.*dead runbook.*answered 404 Not Found.*Drain the queue/,
  );
  expect(
    alerts.find(row => row.textContent?.includes('LedgerDiskFull')),
  ).toHaveTextContent(/no runbook.*its rule names no runbook/);
  expect(
    alerts.find(row => row.textContent?.includes('CheckoutBurnRateSlow')),
  ).toHaveTextContent('pages nobody');
});

it('narrows by owner, tier and words, all in the URL, and clears them', async () => {
  show('?tier=1');
  await rows('Services, worst first');
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Owner' }),
    'group:default/risk',
  );
  expect(params().get('owner')).toBe('group:default/risk');
  await waitFor(async () => {
    for (const row of await rows('Services, worst first')) {
      expect(row).toHaveTextContent('risk, tier 1');
    }
  });
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(presentUrl().search).toBe('');
});

it('downloads the list as it is filtered', async () => {
  const api = new FakeRunbooksApi({ recipes });
  const exportCsv = jest.spyOn(api, 'exportCsv');
  URL.createObjectURL = jest.fn(() => 'blob:x');
  URL.revokeObjectURL = jest.fn();
  show('?tier=1', api);
  await userEvent.click(await screen.findByRole('button', { name: 'CSV' }));
  expect(exportCsv).toHaveBeenCalledWith({
    list: 'coverage',
    query: { tier: ['1'] },
  });
});

it('lists pages, those that need attention first, with host, owner and review', async () => {
  show('?view=pages&text=default/firing');
  await waitFor(async () => expect(await rows(/^Pages/)).toHaveLength(3));
  const table = await rows(/^Pages/);
  expect(
    table.find(row => row.textContent?.includes('Drain the queue')),
  ).toHaveTextContent(
    /wiki.example, answers 1 paging alert.*dead link since Tuesday.*never reviewed/,
  );
  await userEvent.click(screen.getByRole('link', { name: 'High error rate' }));
  expect(params().get('runbook')).toBe('high-error-rate');
  expect(
    await screen.findByRole('heading', { name: 'Meaning' }),
  ).toBeInTheDocument();
});

it('lists what fires with its runbook, and says loudly where there is none', async () => {
  show('?view=firing');
  const table = await rows('Alerts that fire, newest first');
  const row = (name: string) =>
    table.find(one => one.textContent?.includes(name));
  expect(row('CheckoutBurnRateFast')).toHaveTextContent(
    /critical, wakes somebody.*firing 12 min.*High error rate/,
  );
  expect(row('LedgerDiskFull')).toHaveTextContent('no runbook');
  expect(row('NamesAPageNobodyKnows')).toHaveTextContent(
    'it names a page that is not known here',
  );
  const unmapped = await rows('Alerts that name no entity, newest first');
  expect(unmapped[0]).toHaveTextContent(
    'the catalog has no component:default/long-gone',
  );
});

it('shows no section of unmapped alerts to whoever may not see them', async () => {
  const api = new FakeRunbooksApi({ recipes });
  const listAlerts = api.listAlerts.bind(api);
  jest.spyOn(api, 'listAlerts').mockImplementation(async query => {
    if (query?.unmapped) {
      throw new NotAllowedError('no');
    }
    return listAlerts(query);
  });
  show('?view=firing', api);
  await rows('Alerts that fire, newest first');
  expect(screen.queryByText('Alerts that name no entity')).toBeNull();
  expect(screen.queryByText(/not allowed/)).toBeNull();
});

it.each([
  ['nobody tells', [], 'Nobody tells this portal what fires'],
  [
    'it could not be read',
    [
      {
        kind: 'alertmanager' as const,
        name: 'production',
        asOf: '2026-11-26T18:00:00Z',
        stale: true,
        reason: 'it refused',
      },
    ],
    'It is not known whether anything fires',
  ],
  [
    'nothing fires',
    [
      {
        kind: 'alertmanager' as const,
        name: 'production',
        asOf: '2026-11-26T18:59:40Z',
        stale: false,
      },
    ],
    'Nothing fires',
  ],
])('where %s it says so', async (_, sources, words) => {
  const api = new FakeRunbooksApi({ recipes: {} });
  const answer = await api.listAlerts();
  jest.spyOn(api, 'listAlerts').mockResolvedValue({ ...answer, sources });
  show('?view=firing', api);
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('names sources that cannot be read, and from when what is shown is', async () => {
  show();
  expect(
    await screen.findByRole('region', {
      name: /1 source cannot be read: alert rules of production/,
    }),
  ).toHaveTextContent(
    'Prometheus answered 503 Service Unavailable. It was last read 1 h ago.',
  );
});

it.each([
  ['', 'No service was judged yet'],
  ['?view=pages', 'No runbook yet'],
])('%j without anything says what to do', async (search, words) => {
  show(search, new FakeRunbooksApi({ recipes: {} }));
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it.each([
  ['?text=nonsense', 'No services match'],
  ['?view=pages&text=nonsense', 'No pages match'],
])('%j says that nothing matches', async (search, words) => {
  show(search);
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('says that one may not see it', async () => {
  const api = new FakeRunbooksApi({ recipes });
  api.failure = new NotAllowedError('no');
  show('', api);
  expect(
    await screen.findByText('You are not allowed to read the services.'),
  ).toBeInTheDocument();
});
