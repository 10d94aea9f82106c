import { ReactElement } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { component, sloEntity } from '../dev/entities';
import { FakeSloApi } from '../dev/FakeSloApi';
import { sloApiRef } from './api';
import {
  EntitySloStatusCard,
  EntitySlosCard,
  EntitySlosContent,
  SloPage,
  sloPlugin,
} from './legacy';

function renderInOldApp(element: ReactElement, api = new FakeSloApi()) {
  return renderInTestApp(
    <TestApiProvider apis={[[sloApiRef, api]]}>
      <Routes>
        <Route path="/*" element={element} />
      </Routes>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

it('the page has the header that the old system leaves to it', async () => {
  await renderInOldApp(<SloPage />);
  expect(
    await screen.findByRole('heading', { name: 'SLOs' }),
  ).toBeInTheDocument();
  expect(
    await screen.findByRole('table', { name: 'SLOs, worst first' }),
  ).toBeInTheDocument();
});

it('the card and the tab show the SLOs of the entity', async () => {
  await renderInOldApp(
    <EntityProvider entity={component('burning')}>
      <EntitySlosCard />
      <EntitySlosContent />
    </EntityProvider>,
  );
  expect(await screen.findAllByText('burning 6.2×')).toHaveLength(2);
});

it('the tab opens the same views as in the new system', async () => {
  await renderInOldApp(
    <EntityProvider entity={component('excluded')}>
      <EntitySlosContent />
    </EntityProvider>,
  );
  expect(await screen.findByText('deploys are allowed')).toBeInTheDocument();
  await userEvent.click(await screen.findByRole('tab', { name: 'Exclusions' }));
  // Whoever is signed in comes from the old system's identity.
  expect(
    await screen.findByRole('button', { name: /^Approve: The acquirer/ }),
  ).toBeInTheDocument();
});

it('the card of a document shows its verdict', async () => {
  const api = new FakeSloApi();
  const status = await api.getSlo('slo:default/exhausted-settlement');
  await renderInOldApp(
    <EntityProvider entity={sloEntity(status)}>
      <EntitySloStatusCard />
    </EntityProvider>,
    api,
  );
  expect(await screen.findByText('budget exhausted')).toBeInTheDocument();
});

it('brings its client along', () => {
  expect([...sloPlugin.getApis()].map(({ api }) => api.id)).toEqual([
    sloApiRef.id,
  ]);
});
