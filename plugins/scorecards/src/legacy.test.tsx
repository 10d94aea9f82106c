import { ReactElement } from 'react';
import { screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { Entity } from '@backstage/catalog-model';
import {
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { component, devEntities, groupEntity } from '../dev/entities';
import { FakeScorecardsApi } from '../dev/FakeScorecardsApi';
import { stopTheClock } from './__testUtils__/clock';
import { scorecardsApiRef } from './api';
import {
  EntityScorecardsCard,
  EntityScorecardsContent,
  GroupScorecardsCard,
  ScorecardsPage,
  scorecardsPlugin,
} from './legacy';

stopTheClock();

function renderInOldApp(element: ReactElement, entity: Entity) {
  return renderInTestApp(
    <TestApiProvider
      apis={[
        [scorecardsApiRef, new FakeScorecardsApi()],
        [catalogApiRef, catalogApiMock({ entities: devEntities() })],
      ]}
    >
      <EntityProvider entity={entity}>
        <Routes>
          <Route path="/*" element={element} />
        </Routes>
      </EntityProvider>
    </TestApiProvider>,
    { mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef } },
  );
}

it('the tab shows the checks', async () => {
  await renderInOldApp(<EntityScorecardsContent />, component('checkout'));
  expect(
    await screen.findByRole('button', { name: /No runbook is dead/ }),
  ).toBeInTheDocument();
});

it('the card shows what holds back; without a tab in the app, without links to it', async () => {
  await renderInOldApp(<EntityScorecardsCard />, component('checkout'));
  expect(
    await screen.findByRole('list', { name: 'What holds back gold' }),
  ).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: 'No runbook is dead' })).toBeNull();
});

it('the card of a group shows what it owns', async () => {
  await renderInOldApp(
    <GroupScorecardsCard />,
    groupEntity('group:default/payments'),
  );
  expect(
    await screen.findByRole('list', { name: 'Scorecards' }),
  ).toHaveTextContent(/\d services/);
});

it('the page brings the header that the old system leaves to it', async () => {
  await renderInOldApp(<ScorecardsPage />, component('checkout'));
  expect(
    await screen.findByRole('heading', { name: 'Scorecards' }),
  ).toBeInTheDocument();
});

it('brings its client along', () => {
  expect([...scorecardsPlugin.getApis()].map(({ api }) => api.id)).toEqual([
    scorecardsApiRef.id,
  ]);
});
