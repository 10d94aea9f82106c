import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { componentEntity } from '@callboard/backstage-plugin-callboard-node/testUtils';
import { NOON } from '../__testUtils__/told';
import { ScaffolderFactProvider } from './ScaffolderFactProvider';

const template = (name: string, version?: string): Entity => ({
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: {
    name,
    namespace: 'default',
    annotations: version ? { 'backstage.io/template-version': version } : {},
  },
});

async function facts(source?: string, version?: string) {
  const provider = ScaffolderFactProvider.create({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({
      entities: [template('python', '2.0.0'), template('bare')],
    }),
  });
  const annotations = {
    ...(source && { 'backstage.io/source-template': source }),
    ...(version && { 'backstage.io/template-version': version }),
  };
  const answer = await provider.getFacts({
    entities: [componentEntity('checkout', { annotations })],
    now: new Date(NOON),
    signal: new AbortController().signal,
  });
  return answer.get('component:default/checkout');
}

describe('ScaffolderFactProvider', () => {
  it.each<[string | undefined, string | undefined, object]>([
    [
      'template:default/python',
      '1.9.0',
      {
        hasProvenance: true,
        template: 'template:default/python',
        version: '1.9.0',
        latestVersion: '2.0.0',
        drift: true,
      },
    ],
    ['python', '2.0.0', { latestVersion: '2.0.0', drift: false }],
  ])('of %p at %p', async (source, version, values) => {
    expect((await facts(source, version))?.values).toMatchObject(values);
  });

  it.each<[string | undefined, string | undefined, string]>([
    [undefined, undefined, 'it does not say the version of its template'],
    ['python', undefined, 'it does not say the version of its template'],
    ['gone', '1.0.0', 'template:default/gone is not in the catalog'],
    ['bare', '1.0.0', 'template:default/bare says no version'],
    ['template:', '1.0.0', 'it does not say which template it was made from'],
  ])('does not know whether %p at %p drifts', async (source, version, why) => {
    const answer = await facts(source, version);
    expect(answer?.values).not.toHaveProperty('drift');
    expect(answer?.reasons?.drift).toBe(why);
  });
});
