import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import { userEntity } from '../__testUtils__/entities';
import onCallPlugin from '../index';

jest.setTimeout(60_000);

describe('addresses of calendars in a backend', () => {
  it('are read without credentials, and made only with them', async () => {
    const { server } = await startTestBackend({
      features: [
        onCallPlugin,
        mockServices.rootConfig.factory({
          data: { backend: { baseUrl: 'http://localhost:7007' } },
        }),
        catalogServiceMock.factory({ entities: [userEntity('mock')] }),
      ],
    });
    const anonymous = mockCredentials.none.header();
    let made;
    do {
      // Until the catalog has been read for the first time there is nobody.
      made = await request(server)
        .post('/api/oncall/calendars')
        .send({ scope: 'person', ref: 'user:default/mock' });
    } while (made.status === 404);
    expect(made.status).toBe(201);
    const { pathname } = new URL(made.body.url);
    const read = await request(server)
      .get(pathname)
      .set('Authorization', anonymous);
    expect([read.status, read.text]).toEqual([
      200,
      expect.stringContaining('BEGIN:VCALENDAR'),
    ]);
    const list = await request(server)
      .get('/api/oncall/calendars')
      .set('Authorization', anonymous);
    expect(list.status).toBe(401);
  });
});
