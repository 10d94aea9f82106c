import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  SliSource,
  sloSourcesExtensionPoint,
} from '@callboard/backstage-plugin-slo-node';
import sloModulePrometheus from '.';

function sloPlugin(sources: SliSource[]) {
  return createBackendPlugin({
    pluginId: 'slo',
    register(env) {
      env.registerExtensionPoint(sloSourcesExtensionPoint, {
        addSource: source => void sources.push(source),
      });
      env.registerInit({ deps: {}, init: async () => undefined });
    },
  });
}

describe('sloModulePrometheus', () => {
  it('adds the source to the slo plugin', async () => {
    const sources: SliSource[] = [];
    await startTestBackend({
      features: [sloPlugin(sources), sloModulePrometheus],
    });
    expect(sources).toMatchObject([
      { name: 'prometheus', types: expect.arrayContaining(['prometheus']) },
    ]);
  });

  it('does not start with a wrong configuration', async () => {
    const data = {
      callboard: {
        slo: { prometheus: { instances: [{ name: 'a', url: 'ftp://x' }] } },
      },
    };
    await expect(
      startTestBackend({
        features: [
          sloPlugin([]),
          sloModulePrometheus,
          mockServices.rootConfig.factory({ data }),
        ],
      }),
    ).rejects.toThrow(/http or https/);
  });
});
