import { ReactElement } from 'react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { component, scheduleEntity } from '../dev/entities';
import { FakeOnCallApi } from '../dev/FakeOnCallApi';
import { stopTheClock } from './__testUtils__/entityPage';
import { onCallApiRef } from './api';
import {
  EntityOnCallContent,
  EntityOnCallScheduleCard,
  onCallPlugin,
} from './legacy';

stopTheClock();

function renderInOldApp(element: ReactElement) {
  return renderInTestApp(
    <TestApiProvider apis={[[onCallApiRef, new FakeOnCallApi()]]}>
      <Routes>
        <Route path="/*" element={element} />
      </Routes>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

it('the tab shows who is on call, with its timeline and the chain', async () => {
  await renderInOldApp(
    <EntityProvider entity={component('normal')}>
      <EntityOnCallContent />
    </EntityProvider>,
  );
  expect(
    await screen.findByRole('figure', { name: 'Timeline of Payments Core' }),
  ).toBeInTheDocument();
  expect(await screen.findByText('reachable')).toBeInTheDocument();
  // Whoever is signed in comes from the old system's identity.
  expect(screen.getByRole('button', { name: 'Take this shift' })).toBeEnabled();
});

it('the card of a document shows what it comes to', async () => {
  await renderInOldApp(
    <EntityProvider
      entity={scheduleEntity('oncallschedule:default/four-levels')}
    >
      <EntityOnCallScheduleCard />
    </EntityProvider>,
  );
  expect(
    await screen.findByRole('list', {
      name: 'On call for Payments Core, four levels',
    }),
  ).toBeInTheDocument();
});

it('brings its client along', () => {
  expect([...onCallPlugin.getApis()].map(({ api }) => api.id)).toEqual([
    onCallApiRef.id,
  ]);
});
