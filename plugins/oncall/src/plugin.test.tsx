import { screen } from '@testing-library/react';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { FakeOnCallApi } from '../dev/FakeOnCallApi';
import { stopTheClock } from './__testUtils__/entityPage';
import onCallPlugin, { onCallApiRef } from '.';

stopTheClock();

it('has a page per schedule below /oncall, without a plugin for signals', async () => {
  renderTestApp({
    features: [onCallPlugin],
    apis: [[onCallApiRef, new FakeOnCallApi()]],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    initialRouteEntries: ['/oncall/schedules/opsgenie/main/4f1c2d'],
  });
  expect(
    await screen.findByRole('heading', { name: 'Schedule forwarded' }),
  ).toBeInTheDocument();
  expect(
    await screen.findByText(/forwarded from Farid Benmoussa/),
  ).toBeInTheDocument();
  expect(screen.getByText('Answers for')).toBeInTheDocument();
});
