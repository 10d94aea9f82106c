import { ReactElement } from 'react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { component, PEOPLE } from '../dev/entities';
import { FakeRunbooksApi } from '../dev/FakeRunbooksApi';
import { stopTheClock } from './__testUtils__/entityPage';
import { runbooksApiRef } from './api';
import {
  EntityRunbooksCard,
  EntityRunbooksContent,
  RunbooksPage,
  runbooksPlugin,
} from './legacy';

stopTheClock();

function renderInOldApp(element: ReactElement) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [runbooksApiRef, new FakeRunbooksApi()],
        [catalogApiRef, catalogApiMock({ entities: PEOPLE })],
      ]}
    >
      <EntityProvider entity={component('firing')}>
        <Routes>
          <Route path="/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

it('the tab shows what fires and all runbooks', async () => {
  await renderInOldApp(<EntityRunbooksContent />);
  expect(
    await screen.findByRole('list', { name: 'Firing alerts' }),
  ).toBeInTheDocument();
  expect(screen.getByText('Runbooks (3)')).toBeInTheDocument();
});

it('the card shows what fires; without a tab in the app, pages open where they are', async () => {
  await renderInOldApp(<EntityRunbooksCard />);
  expect(
    await screen.findByRole('link', { name: /^High error rate/ }),
  ).toHaveAttribute('href', expect.stringMatching(/^https:\/\/git.example/));
});

it('the page brings the header that the old system leaves to it', async () => {
  await renderInOldApp(<RunbooksPage />);
  expect(
    await screen.findByRole('heading', { name: 'Runbooks' }),
  ).toBeInTheDocument();
});

it('brings its client along', () => {
  expect([...runbooksPlugin.getApis()].map(({ api }) => api.id)).toEqual([
    runbooksApiRef.id,
  ]);
});
