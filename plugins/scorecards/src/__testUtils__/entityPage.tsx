import { Entity } from '@backstage/catalog-model';
import { createApiMock, renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { devEntities } from '../../dev/entities';
import { FakeScorecardsApi } from '../../dev/FakeScorecardsApi';
import { scorecardsApiRef } from '../api';
import {
  entityScorecardsCard,
  groupScorecardsCard,
} from '../extensions/entityCards';
import { entityScorecardsContent } from '../extensions/entityContents';

/** An app with signals, and how to send one on the channel of scorecards. */
export function signalsOf() {
  const signals = createApiMock(signalApiRef, () => ({
    subscribe: jest.fn(),
  }))({ subscribe: () => ({ unsubscribe: () => {} }) });
  const announce = (message: { action: 'changed'; refs?: string[] }) => {
    for (const [channel, tell] of signals.subscribe.mock.calls) {
      if (channel === 'scorecards:changed') {
        tell(message);
      }
    }
  };
  return { signals, announce };
}

/** An extension on the page of an entity, over the fake company. */
export function renderOnEntityPage(
  extension:
    | typeof entityScorecardsCard
    | typeof groupScorecardsCard
    | typeof entityScorecardsContent,
  entity: Entity,
  options: {
    api?: FakeScorecardsApi;
    signals?: ReturnType<typeof signalsOf>['signals'];
    path?: string;
  } = {},
): FakeScorecardsApi {
  const { api = new FakeScorecardsApi(), signals, path = '/' } = options;
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), extension],
    apis: [
      [scorecardsApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: devEntities() })],
      ...(signals ? [signals] : []),
    ],
    initialRouteEntries: [path],
  });
  return api;
}
