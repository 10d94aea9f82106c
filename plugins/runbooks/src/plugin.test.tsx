import { screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { devEntities } from '../dev/entities';
import { FakeRunbooksApi } from '../dev/FakeRunbooksApi';
import { stopTheClock } from './__testUtils__/entityPage';
import runbooksPlugin, { runbooksApiRef } from '.';

stopTheClock();

function renderPortal(path: string) {
  const api = new FakeRunbooksApi();
  renderTestApp({
    features: [catalogPlugin, runbooksPlugin],
    apis: [
      [runbooksApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: devEntities() })],
    ],
    initialRouteEntries: [path],
  });
  return api;
}

it('opens the runbook of what fires from the About card; card and link make one request', async () => {
  const api = renderPortal('/catalog/default/component/firing');
  const link = await screen.findByTitle(
    'High error rate for CheckoutBurnRateFast, which fires',
  );
  expect(link).toHaveTextContent('Runbook');
  expect(link).toHaveAttribute(
    'href',
    '/catalog/default/component/firing/runbooks?runbook=high-error-rate&alert=fingerprint-CheckoutBurnRateFast#checkoutburnratefast',
  );
  expect(
    await screen.findByRole('list', { name: 'Firing alerts' }),
  ).toBeInTheDocument();
  expect(api.asked).toEqual(['runbooks component:default/firing']);
  expect(
    screen.getByRole('link', { name: 'open checklist (2 here)' }),
  ).toHaveAttribute(
    'href',
    expect.stringMatching(
      /firing\/runbooks\?runbook=high-error-rate&checklist=.*#checkoutburnratefast$/,
    ),
  );
});

it('disables the link in the About card where there is no runbook, and says why', async () => {
  renderPortal('/catalog/default/component/empty');
  const link = await screen.findByTitle(
    'No runbook is known for this component',
  );
  expect(link).not.toHaveAttribute('href');
});

it('has a page of its own', async () => {
  renderPortal('/runbooks');
  expect(
    await screen.findByRole('tablist', { name: 'Ways to look at runbooks' }),
  ).toBeInTheDocument();
});
