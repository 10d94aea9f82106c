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
      entities: [
        template('python', '2.0.0'),
        template('java', '1.10.0'),
        template('odd', 'latest'),
        template('bare'),
      ],
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
    ['python', '2.0.0', { drift: false, behindBy: 'nothing' }],
    ['python', '1.10.0', { drift: true, behindBy: 'major' }],
    ['python', '10.0.0', { drift: false, behindBy: 'nothing' }],
    ['python', '2.0.0-rc.1', { drift: true, behindBy: 'major' }],
    ['java', '1.9.0', { drift: true, behindBy: 'minor' }],
    ['java', '1.10.1', { drift: false, behindBy: 'nothing' }],
  ])('of %p at %p', async (source, version, values) => {
    expect((await facts(source, version))?.values).toMatchObject(values);
  });

  it.each<[string | undefined, string | undefined, string]>([
    [undefined, '1.0.0', 'it does not say which template it was made from'],
    ['python', undefined, 'it does not say the version of its template'],
    ['gone', '1.0.0', 'template:default/gone is not in the catalog'],
    ['bare', '1.0.0', 'template:default/bare says no version'],
    [
      'odd',
      '1.0.0',
      'expected a semantic version such as 1.10.0, found "latest"',
    ],
    [
      'python',
      'main',
      'expected a semantic version such as 1.10.0, found "main"',
    ],
    [undefined, undefined, 'it does not say which template it was made from'],
    ['template:', '1.0.0', 'it does not say which template it was made from'],
  ])('does not know whether %p at %p drifts', async (source, version, why) => {
    const answer = await facts(source, version);
    expect(answer?.values).not.toHaveProperty('drift');
    expect(answer?.values).not.toHaveProperty('behindBy');
    expect(answer?.reasons).toMatchObject({ drift: why, behindBy: why });
  });
});
