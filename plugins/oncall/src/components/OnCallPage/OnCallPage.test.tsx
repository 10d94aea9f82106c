import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useLocation } from 'react-router-dom';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { FakeOnCallApi } from '../../../dev/FakeOnCallApi';
import { stopTheClock } from '../../__testUtils__/entityPage';
import { onCallApiRef } from '../../api';
import { HandoffPage } from '../HandoffPage';
import { OnCallPage } from './OnCallPage';

stopTheClock();

function Url() {
  return <output data-testid="url">{useLocation().search}</output>;
}

function renderPage(
  search = '',
  api = new FakeOnCallApi(),
  page = <OnCallPage />,
) {
  renderInTestApp(
    <>
      {page}
      <Url />
    </>,
    {
      apis: [[onCallApiRef, api]],
      initialRouteEntries: [`/${search}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return api;
}

const url = () =>
  new URLSearchParams(screen.getByTestId('url').textContent ?? '');
const rows = async (name: string) =>
  within(await screen.findByRole('table', { name }))
    .getAllByRole('row')
    .slice(1);

it('lists schedules, most urgent first, and counts them per state', async () => {
  renderPage();
  const [first] = await rows('Schedules, most urgent first');
  expect(first).toHaveTextContent('document invalid');
  expect(screen.getByText(/^50 of \d+ schedules$/)).toBeInTheDocument();
  await userEvent.click(
    screen.getByRole('button', { name: /nobody on call now/ }),
  );
  expect(url().get('state')).toBe('gap-now');
  await waitFor(async () =>
    expect(await rows('Schedules, most urgent first')).toHaveLength(1),
  );
  expect(screen.getByText(/1 source cannot be read: PagerDuty/)).toBeVisible();
});

it('shows that there is no schedule yet', async () => {
  renderPage('', new FakeOnCallApi({ mapped: [] }));
  expect(await screen.findByText('No schedule yet')).toBeInTheDocument();
});

it('moves between its tabs by keyboard, and leaves filters of another tab behind', async () => {
  renderPage('?state=gap-now&owner=group:default/payments-core');
  const tab = await screen.findByRole('tab', { name: 'Schedules' });
  tab.focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(url().get('view')).toBe('reachability');
  expect(url().has('state')).toBe(false);
  expect(url().get('owner')).toBe('group:default/payments-core');
});

it('shows the chain of each service, its history on demand, and records a test page', async () => {
  const api = renderPage('?view=reachability');
  const [worst] = await rows('Services, worst first');
  expect(worst).toHaveTextContent('not reachable');
  expect(
    within(
      screen.getByRole('list', { name: 'From Recipe: nobody to a person' }),
    )
      .getAllByRole('listitem')
      .map(item => item.textContent),
  ).toContain('now: broken');
  await userEvent.click(
    screen.getByRole('button', { name: 'History of Recipe: nobody' }),
  );
  expect(url().get('open')).toBe('component:default/nobody');
  expect(
    await screen.findByRole('table', {
      name: 'Reachability of Recipe: nobody, newest first',
    }),
  ).toBeInTheDocument();
  await userEvent.click(
    screen.getByRole('button', {
      name: 'Record a test page of Recipe: nobody',
    }),
  );
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('button', { name: 'Record' })).toBeDisabled();
  await userEvent.click(
    within(dialog).getByRole('radio', { name: 'It reached nobody' }),
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Record' }));
  await waitFor(() =>
    expect(api.routeProofs).toEqual([
      { entityRef: 'component:default/nobody', reached: false },
    ]),
  );
});

it.each([
  ['gaps', 'Gaps, worst and soonest first', 'nobody at all'],
  ['load', 'Load per person, most hours first', 'in all'],
  ['incidents', 'Incidents, newest first', 'Error rate above 5 % at the edge'],
  [
    'mapping',
    'Services without a schedule of their own, worst first',
    'pagerduty.com/service-id: PABC123',
  ],
])('the tab %s lists %s', async (view, label, text) => {
  renderPage(`?view=${view}`);
  expect((await rows(label))[0]).toHaveTextContent(text);
});

it('downloads the list as it is filtered', async () => {
  const api = new FakeOnCallApi();
  const exportCsv = jest.spyOn(api, 'exportCsv');
  URL.createObjectURL = jest.fn(() => 'blob:x');
  URL.revokeObjectURL = jest.fn();
  renderPage('?view=reachability&tier=1', api);
  await userEvent.click(await screen.findByRole('button', { name: 'CSV' }));
  expect(exportCsv).toHaveBeenCalledWith({
    list: 'reachability',
    query: { tier: ['1'] },
  });
  await waitFor(() => expect(URL.createObjectURL).toHaveBeenCalled());
});

it('says that one may not see it', async () => {
  const api = new FakeOnCallApi();
  api.failure = new NotAllowedError('no');
  renderPage('', api);
  expect(
    await screen.findByText('You are not allowed to read the schedules.'),
  ).toBeInTheDocument();
});

it('the handoff says who goes and comes, what is open, spent and ahead', async () => {
  renderPage(
    '?schedule=oncallschedule:default/override&level=primary',
    new FakeOnCallApi(),
    <HandoffPage />,
  );
  expect(
    await screen.findByRole('region', { name: 'Outgoing' }),
  ).toHaveTextContent('Priya Raghunathan');
  expect(
    screen.getByRole('region', { name: 'Incidents, open or of this shift' }),
  ).toHaveTextContent('Error rate above 5 % at the edge');
  expect(
    screen.getByRole('table', { name: 'Error budgets during the shift' }),
  ).toHaveTextContent('12 %');
  expect(
    screen.getByRole('button', { name: 'Copy as Markdown' }),
  ).toBeInTheDocument();
});
