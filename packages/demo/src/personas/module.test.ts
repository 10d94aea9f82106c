import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Entity } from '@backstage/catalog-model';
import request from 'supertest';
import { personasModule } from './module';

const amara: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'amara.okafor', namespace: 'default' },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/payments-core' },
    { type: 'memberOf', targetRef: 'group:default/incident-review' },
  ],
};

function backendWith(options: { entities?: Entity[]; allowed?: boolean }) {
  const { entities = [], allowed = true } = options;
  return startTestBackend({
    features: [
      authPlugin,
      personasModule,
      catalogServiceMock.factory({ entities }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: {
            environment: 'development',
            providers: {
              demo: { dangerouslyAllowOutsideDevelopment: allowed },
            },
          },
        },
      }),
    ],
  });
}

function claimsOf(token: string): { sub: string; ent: string[] } {
  const [, payload = ''] = token.split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

describe('signing in as a persona', () => {
  it('gives the user of the catalog, with all groups the catalog knows', async () => {
    const { server } = await backendWith({ entities: [amara] });
    const res = await request(server)
      .get('/api/auth/demo/refresh')
      .set('x-callboard-persona', 'engineer');
    expect(res.status).toBe(200);
    expect(res.body.profile).toEqual({
      displayName: 'Amara Okafor',
      email: 'amara.okafor@fernway.example',
    });
    const { identity, token } = res.body.backstageIdentity;
    expect(identity.userEntityRef).toBe('user:default/amara.okafor');
    expect(identity.ownershipEntityRefs).toEqual([
      'user:default/amara.okafor',
      'group:default/payments-core',
      'group:default/incident-review',
    ]);
    expect(claimsOf(token).sub).toBe('user:default/amara.okafor');
  });

  it('gives the teams also before the catalog has read the user', async () => {
    const { server } = await backendWith({});
    const res = await request(server).get(
      '/api/auth/demo/refresh?persona=admin',
    );
    expect(res.body.backstageIdentity.identity).toMatchObject({
      userEntityRef: 'user:default/grace.mwangi',
      ownershipEntityRefs: [
        'user:default/grace.mwangi',
        'group:default/platform',
        'group:default/portal-admins',
        'group:default/callboard-maintainers',
      ],
    });
  });

  it.each(['', '?persona=root', '?persona=lead&persona=admin'])(
    'names the personas there are when asked for %p',
    async query => {
      const { server } = await backendWith({});
      const res = await request(server).get(`/api/auth/demo/refresh${query}`);
      expect(res.status).toBe(400);
      expect(res.body.error.message).toContain('engineer, new-hire');
    },
  );

  it('does not start outside of development', async () => {
    await expect(backendWith({ allowed: false })).rejects.toThrow(
      /refused outside of development/,
    );
  });
});
