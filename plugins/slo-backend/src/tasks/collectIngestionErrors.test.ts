import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { EventsService, eventsServiceRef } from '@backstage/plugin-events-node';
import request from 'supertest';
import sloPlugin from '../index';
import { CATALOG_ERRORS_TOPIC } from './collectIngestionErrors';

describe('errors of the catalog', () => {
  it('are listed for files and OpenSLO kinds, whatever form they come in', async () => {
    let events: EventsService | undefined;
    const eavesdropper = createBackendModule({
      pluginId: 'slo',
      moduleId: 'eavesdropper',
      register(env) {
        env.registerInit({
          deps: { bus: eventsServiceRef, logger: coreServices.logger },
          async init({ bus }) {
            events = bus;
          },
        });
      },
    });
    const { server } = await startTestBackend({
      features: [
        sloPlugin,
        eavesdropper,
        catalogServiceMock.factory(),
        mockServices.rootLogger.factory({ level: 'none' }),
      ],
    });
    const publish = (eventPayload: unknown) =>
      events?.publish({ topic: CATALOG_ERRORS_TOPIC, eventPayload });
    await publish({
      entity: 'location:default/a',
      location: 'url:https://example.com/a.yaml',
      errors: [new Error('bad indentation')],
    });
    await publish({
      entity: 'slo:default/b',
      errors: [{ name: 'Error', message: 'spec is missing' }],
    });
    await publish({ entity: 'component:default/c', errors: [new Error('no')] });
    await publish({ entity: '::', errors: [new Error('no')] });
    await publish('nonsense');

    const { body } = await request(server).get('/api/slo/ingestion-errors');
    expect(
      body.items.sort((x: { location: string }, y: { location: string }) =>
        x.location < y.location ? -1 : 1,
      ),
    ).toMatchObject([
      {
        location: 'slo:default/b',
        entityRef: 'slo:default/b',
        message: 'spec is missing',
      },
      {
        location: 'url:https://example.com/a.yaml',
        entityRef: 'location:default/a',
        message: 'bad indentation',
        firstSeen: expect.any(String),
        lastSeen: expect.any(String),
      },
    ]);
  });
});
