import { ReactElement } from 'react';
import { useLocation } from 'react-router-dom';
import { screen } from '@testing-library/react';
import { createApiMock, renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef, entityRouteRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { devEntities } from '../../dev/entities';
import { FakeScorecardsApi } from '../../dev/FakeScorecardsApi';
import { scorecardsApiRef } from '../api';

function Url() {
  const { search, hash } = useLocation();
  return <output data-testid="url">{`${search}${hash}`}</output>;
}

/** Renders a screen in a portal, over the fake company; answers how to send a signal of the backend. */
export function renderInPortal(
  screenElement: ReactElement,
  options: { api?: FakeScorecardsApi; path?: string } = {},
): (message: { action: string; refs?: string[] }) => void {
  const signals = createApiMock(signalApiRef, () => ({ subscribe: jest.fn() }))(
    { subscribe: () => ({ unsubscribe: () => {} }) },
  );
  const { api = new FakeScorecardsApi(), path = '/' } = options;
  renderInTestApp(
    <>
      {screenElement}
      <Url />
    </>,
    {
      apis: [
        [scorecardsApiRef, api],
        [catalogApiRef, catalogApiMock({ entities: devEntities() })],
        signals,
      ],
      initialRouteEntries: [path],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  return message =>
    signals.subscribe.mock.calls.forEach(([, onMessage]) => onMessage(message));
}

/** The parameters of the present address, and its section. */
export function presentUrl(): URL {
  const text = screen.getByTestId('url').textContent ?? '';
  return new URL(text || '?', 'https://portal.example/');
}
