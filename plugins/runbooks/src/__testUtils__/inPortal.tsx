import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { PEOPLE } from '../../dev/entities';
import { FakeRunbooksApi } from '../../dev/FakeRunbooksApi';
import { runbooksApiRef } from '../api';

function Url() {
  const { search, hash } = useLocation();
  return <output data-testid="url">{`${search}${hash}`}</output>;
}

/** Renders a screen in a portal, over pages in memory. */
export function renderInPortal(
  screenElement: ReactElement,
  options: { api?: FakeRunbooksApi; path?: string } = {},
): FakeRunbooksApi {
  const { api = new FakeRunbooksApi(), path = '/' } = options;
  renderInTestApp(
    <>
      {screenElement}
      <Url />
    </>,
    {
      apis: [
        [runbooksApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: PEOPLE })],
      ],
      initialRouteEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return api;
}

/** The parameters of the present address, and its section. */
export function presentUrl(): URL {
  const text = screen.getByTestId('url').textContent ?? '';
  return new URL(text || '?', 'https://portal.example/');
}
