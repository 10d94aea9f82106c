import { Entity } from '@backstage/catalog-model';
import { createApiMock, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { PEOPLE } from '../../dev/entities';
import { FakeRunbooksApi } from '../../dev/FakeRunbooksApi';
import { runbooksApiRef } from '../api';
import { entityRunbooksCard } from '../extensions/entityCards';
import { entityRunbooksContent } from '../extensions/entityContents';

/** A Thursday; tests read in UTC. */
export const NOW = Date.parse('2026-11-26T19:00:00Z');

/** Lets it be {@link NOW}, for screens and recipes alike. */
export function stopTheClock() {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });
}

/** An app with signals, and how to send one on the channel of runbooks. */
export function signalsOf() {
  const signals = createApiMock(signalApiRef, () => ({
    subscribe: jest.fn(),
  }))({ subscribe: () => ({ unsubscribe: () => {} }) });
  const announce = (message: { action: 'changed'; refs?: string[] }) => {
    for (const [channel, tell] of signals.subscribe.mock.calls) {
      if (channel === 'runbooks:changed') {
        tell(message);
      }
    }
  };
  return { signals, announce };
}

/** An extension on the page of an entity, over pages in memory. */
export function renderOnEntityPage(
  extension: typeof entityRunbooksCard | typeof entityRunbooksContent,
  entity: Entity,
  options: {
    api?: FakeRunbooksApi;
    signals?: ReturnType<typeof signalsOf>['signals'];
    path?: string;
  } = {},
): FakeRunbooksApi {
  const { api = new FakeRunbooksApi(), signals, path = '/' } = options;
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), extension],
    apis: [
      [runbooksApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: PEOPLE })],
      ...(signals ? [signals] : []),
    ],
    initialRouteEntries: [path],
  });
  return api;
}
