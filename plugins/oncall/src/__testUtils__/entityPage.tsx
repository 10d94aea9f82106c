import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
import { FakeOnCallApi } from '../../dev/FakeOnCallApi';
import { peopleEntities } from '../../dev/people';
import { onCallApiRef } from '../api';
import {
  dependenciesOnCallCard,
  entityOnCallCard,
  groupOnCallCard,
  onCallScheduleCard,
  userOnCallCard,
} from '../extensions/entityCards';
import { entityOnCallContent } from '../extensions/entityContents';

/** A Thursday. The handoffs of the recipes are on Mondays at 09:00 in Berlin; tests read in UTC. */
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

/** An extension on the page of an entity, over schedules in memory. */
export function renderOnEntityPage(
  extension:
    | typeof dependenciesOnCallCard
    | typeof entityOnCallCard
    | typeof entityOnCallContent
    | typeof groupOnCallCard
    | typeof onCallScheduleCard
    | typeof userOnCallCard,
  entity: Entity,
  api = new FakeOnCallApi(),
): FakeOnCallApi {
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), extension],
    apis: [
      [onCallApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: peopleEntities() })],
    ],
  });
  return api;
}
