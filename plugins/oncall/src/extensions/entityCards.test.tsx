import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { ServiceUnavailableError } from '@backstage/errors';
import { component, dependent } from '../../dev/entities';
import { FakeOnCallApi } from '../../dev/FakeOnCallApi';
import { MEI, peopleEntities, TEAM } from '../../dev/people';
import { onCallApiRef } from '../api';
import { renderOnEntityPage, stopTheClock } from '../__testUtils__/entityPage';
import { OnCallCard } from '../components/OnCallCard';
import { OwnZoneProvider } from '@callboard/backstage-plugin-callboard-react';
import {
  dependenciesOnCallCard,
  entityOnCallCard,
  groupOnCallCard,
  userOnCallCard,
} from './entityCards';

stopTheClock();

const levels = async (name: string | RegExp = /^On call for/) =>
  within(await screen.findByRole('list', { name }))
    .getAllByRole('listitem')
    .filter(item => item.parentElement?.tagName === 'OL')
    .map(item => item.textContent);

const entityNamed = (ref: string) => {
  const found = peopleEntities().find(
    ({ kind, metadata }) =>
      `${kind.toLowerCase()}:default/${metadata.name}` === ref,
  );
  if (!found) {
    throw new Error(`no ${ref}`);
  }
  return found;
};

describe('the card of a service', () => {
  it('shows all four levels, now and next, with links to people and contacts', async () => {
    renderOnEntityPage(entityOnCallCard, component('four-levels'));
    const lines = await levels();
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatch(/^1 primary.*until .*, rotation.*next /);
    expect(lines[3]).toMatch(/^4 engineering lead/);
    expect(
      screen.getAllByRole('link', { name: /^Chat with / })[0],
    ).toHaveAttribute('href', expect.stringContaining('https://chat.example/'));
    expect(screen.getByText('reachable')).toBeInTheDocument();
  });

  it('says in the zone of the schedule and in that of the reader until when', async () => {
    renderInTestApp(
      <OwnZoneProvider timeZone="America/New_York">
        <EntityProvider entity={component('override')}>
          <OnCallCard />
        </EntityProvider>
      </OwnZoneProvider>,
      {
        apis: [[onCallApiRef, new FakeOnCallApi()]],
        mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
      },
    );
    expect((await levels())[0]).toMatch(
      /Priya Raghunathan.*until Fri 02:00 \(your Thu 20:00\), override by Mei Tanaka: swapped/,
    );
  });

  it('is loud about levels with nobody, and names the first broken link', async () => {
    renderOnEntityPage(entityOnCallCard, component('nobody'));
    expect((await levels())[0]).toMatch(/^1 primarynobody: adds 5 min/);
    expect(await screen.findByText('not reachable')).toBeInTheDocument();
    expect(
      screen.getByText('no level has anybody on call'),
    ).toBeInTheDocument();
  });

  it('is quiet about off-hours', async () => {
    renderOnEntityPage(entityOnCallCard, component('off-hours'));
    expect((await levels())[0]).toMatch(/nobody, on purpose/);
  });

  it('lists open incidents above all, by title, state and how long they last', async () => {
    renderOnEntityPage(entityOnCallCard, component('normal'));
    const list = await screen.findByRole('list', { name: 'Open incidents' });
    expect(list).toHaveTextContent(
      /^acknowledgedError rate above 5 % at the edge.*critical, open for 40 min$/,
    );
    expect(
      within(list).getByRole('link', { name: /Error rate/ }),
    ).toHaveAttribute('href', expect.stringContaining('pagerduty'));
  });

  it('says how old a stale answer is and why', async () => {
    renderOnEntityPage(entityOnCallCard, component('stale'));
    expect(
      await screen.findByText(/stale 1 h.*503 Service Unavailable/),
    ).toBeInTheDocument();
    expect(await screen.findByText('reachability unknown')).toBeInTheDocument();
  });

  it('says that a disabled service pages nobody', async () => {
    renderOnEntityPage(entityOnCallCard, component('disabled'));
    expect(
      await screen.findByText('Disabled at its provider: nobody is paged'),
    ).toBeInTheDocument();
  });

  it('shows three of sixty schedules', async () => {
    renderOnEntityPage(entityOnCallCard, component('sixty'));
    expect(
      await screen.findAllByRole('list', { name: /^On call for/ }),
    ).toHaveLength(3);
    expect(screen.getByText('57 more schedules')).toBeInTheDocument();
  });

  it('tells a component without a schedule how to get one, other kinds in a line', async () => {
    renderOnEntityPage(entityOnCallCard, component('empty'));
    expect(
      await screen.findByText(/Nobody is on call for this component yet/),
    ).toBeInTheDocument();
  });

  it('each part fails by itself, and recovers on demand', async () => {
    const api = new FakeOnCallApi();
    jest
      .spyOn(api, 'listReachability')
      .mockRejectedValueOnce(new ServiceUnavailableError('judging is down'));
    renderOnEntityPage(entityOnCallCard, component('normal'), api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not read whether alerts of normal reach somebody: judging is down',
    );
    expect(await levels()).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('reachable')).toBeInTheDocument();
  });

  it('says that one may not see it', async () => {
    renderOnEntityPage(entityOnCallCard, component('denied'));
    expect(
      await screen.findByText(
        'You are not allowed to read who is on call for denied.',
      ),
    ).toBeInTheDocument();
  });
});

it('dependencies stand in one strip, those with nobody first, read in one request', async () => {
  const api = renderOnEntityPage(dependenciesOnCallCard, dependent());
  const list = await screen.findByRole('list', {
    name: 'On call for dependencies',
  });
  const items = within(list)
    .getAllByRole('listitem')
    .filter(item => item.parentElement === list);
  expect(items).toHaveLength(4);
  expect(items[0]).toHaveTextContent('nobody: adds 5 min');
  expect(api.asked.filter(name => name.startsWith('oncalls'))).toHaveLength(1);
});

it('the card of a team shows its schedules, worst first, and services that reach nobody', async () => {
  renderOnEntityPage(groupOnCallCard, entityNamed(TEAM));
  expect(
    await screen.findByRole('region', { name: 'Schedule nobody' }),
  ).toBeInTheDocument();
  expect(screen.getByText(/more schedules$/)).toBeInTheDocument();
  expect(
    await screen.findByRole('region', {
      name: 'Services whose alerts may reach nobody',
    }),
  ).toHaveTextContent(
    'Tobias Reinholt is on call and no longer in the catalog',
  );
});

it('the card of a person shows shifts, services with runbooks and open incidents', async () => {
  renderOnEntityPage(userOnCallCard, entityNamed(MEI.ref));
  const shifts = await screen.findByRole('list', { name: 'Shifts' });
  expect(within(shifts).getAllByRole('listitem')).toHaveLength(6);
  await userEvent.click(
    screen.getAllByRole('button', { name: /^Show \d+ more/ })[0] ??
      document.body,
  );
  expect(within(shifts).getAllByRole('listitem').length).toBeGreaterThan(6);
  expect(screen.getByRole('list', { name: 'Services' })).toHaveTextContent(
    'High error rate',
  );
  expect(
    await screen.findByRole('list', { name: 'Open incidents' }),
  ).toHaveTextContent('Error rate above 5 % at the edge');
});
