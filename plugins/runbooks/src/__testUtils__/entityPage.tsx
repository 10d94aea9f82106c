import { Entity } from '@backstage/catalog-model';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import {
  catalogApiMock,
  createTestEntityPage,
} from '@backstage/plugin-catalog-react/testUtils';
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

/** An extension on the page of an entity, over pages in memory. */
export function renderOnEntityPage(
  extension: typeof entityRunbooksCard | typeof entityRunbooksContent,
  entity: Entity,
  api = new FakeRunbooksApi(),
  path = '/',
): FakeRunbooksApi {
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), extension],
    apis: [
      [runbooksApiRef, api],
      [catalogApiRef, catalogApiMock({ entities: PEOPLE })],
    ],
    initialRouteEntries: [path],
  });
  return api;
}
