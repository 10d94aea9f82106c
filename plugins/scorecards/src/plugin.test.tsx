import { screen } from '@testing-library/react';
import {
  createFrontendPlugin,
  createRouteRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { devEntities } from '../dev/entities';
import { FakeScorecardsApi } from '../dev/FakeScorecardsApi';
import { stopTheClock } from './__testUtils__/clock';
import scorecardsPlugin, { scorecardsApiRef } from '.';

stopTheClock();

const selectedTemplate = createRouteRef({
  params: ['namespace', 'templateName'],
});

/** As much of a scaffolder as it takes to lead to its templates. */
const scaffolder = createFrontendPlugin({
  pluginId: 'scaffolder',
  routes: { selectedTemplate },
  extensions: [
    PageBlueprint.make({
      params: {
        path: '/create/templates/:namespace/:templateName',
        title: 'Create',
        routeRef: selectedTemplate,
        loader: async () => <p>A form</p>,
      },
    }),
  ],
});

function renderPortal(path: string) {
  const api = new FakeScorecardsApi();
  renderTestApp({
    features: [catalogPlugin, scorecardsPlugin, scaffolder],
    apis: [
      [scorecardsApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: devEntities() })],
    ],
    initialRouteEntries: [path],
  });
  return api;
}

it('makes one request for the card, which leads to each check on the tab', async () => {
  const api = renderPortal('/catalog/default/component/checkout');
  const title = await screen.findByText('No runbook is dead');
  expect(title.closest('a')).toHaveAttribute(
    'href',
    '/catalog/default/component/checkout/scorecards?scorecard=scorecard%3Adefault%2Fproduction-readiness#check-no-dead-runbooks',
  );
  expect(api.asked).toEqual(['results component:default/checkout']);
});

it('leads to the template that makes a check pass', async () => {
  renderPortal('/catalog/default/component/fraud-scoring/scorecards');
  expect(
    await screen.findByRole('link', {
      name: 'Use template adopt-existing-service: Has at least one SLO',
    }),
  ).toHaveAttribute('href', '/create/templates/default/adopt-existing-service');
});

it('leads from a group to its services on the page of scorecards', async () => {
  renderPortal('/catalog/default/group/payments');
  const link = await screen.findByRole('link', { name: /^\d+ gold$/ });
  const { pathname, searchParams } = new URL(
    link.getAttribute('href') ?? '',
    'https://portal.example',
  );
  expect(pathname).toBe('/scorecards');
  expect(Object.fromEntries(searchParams)).toEqual({
    view: 'services',
    owner: 'group:default/payments',
    scorecard: 'scorecard:default/production-readiness',
    level: 'gold',
  });
});

it('has a page of its own', async () => {
  renderPortal('/scorecards');
  expect((await screen.findAllByRole('tab')).length).toBeGreaterThan(3);
});
