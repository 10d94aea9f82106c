import { screen } from '@testing-library/react';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import { FakeOnCallApi } from '../../../dev/FakeOnCallApi';
import { MEI, TEAM } from '../../../dev/people';
import { stopTheClock } from '../../__testUtils__/entityPage';
import { onCallApiRef } from '../../api';
import { HomeWidget } from './HomeWidget';

stopTheClock();

function renderAs(userEntityRef: string, groups: string[]) {
  renderInTestApp(<HomeWidget />, {
    apis: [
      [onCallApiRef, new FakeOnCallApi()],
      mockApis.identity({
        userEntityRef,
        ownershipEntityRefs: [userEntityRef, ...groups],
      }),
    ],
    mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
  });
}

it('tells somebody on call since when, until when, and who is first in their teams', async () => {
  renderAs(MEI.ref, [TEAM]);
  expect(
    await screen.findByRole('list', { name: 'You are on call now' }),
  ).toBeInTheDocument();
  expect(
    await screen.findByRole('region', { name: 'Your teams now' }),
  ).toHaveTextContent('nobody on call now');
});

it('works for people without shifts and without teams', async () => {
  renderAs('user:default/nobody.knows', []);
  expect(
    await screen.findByText('You are not on call now.'),
  ).toBeInTheDocument();
  expect(screen.getByText(/No shift of yours begins/)).toBeInTheDocument();
  expect(
    screen.getByText('You are in no team of the catalog yet.'),
  ).toBeInTheDocument();
});
