import { screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { FakeSloApi } from '../dev/FakeSloApi';
import sloPlugin, { sloApiRef } from '.';

it('brings its page at /slo, without a plugin for signals', async () => {
  renderTestApp({
    features: [sloPlugin],
    apis: [[sloApiRef, new FakeSloApi({ items: [] })]],
    initialRouteEntries: ['/slo'],
  });
  expect(
    await screen.findByText('No SLO in the catalog yet'),
  ).toBeInTheDocument();
});
