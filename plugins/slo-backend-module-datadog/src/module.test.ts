import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  SliSource,
  sloSourcesExtensionPoint,
} from '@callboard/backstage-plugin-slo-node';
import sloModuleDatadog from '.';

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

describe('sloModuleDatadog', () => {
  it('adds the source to the slo plugin', async () => {
    const sources: SliSource[] = [];
    await startTestBackend({
      features: [sloPlugin(sources), sloModuleDatadog],
    });
    expect(sources).toMatchObject([{ name: 'datadog', types: ['datadog'] }]);
  });

  it('does not start with a wrong configuration', async () => {
    const data = {
      callboard: {
        slo: {
          datadog: {
            organizations: [
              { name: 'a', apiKey: 'a', applicationKey: 'b', site: 'x.org' },
            ],
          },
        },
      },
    };
    await expect(
      startTestBackend({
        features: [
          sloPlugin([]),
          sloModuleDatadog,
          mockServices.rootConfig.factory({ data }),
        ],
      }),
    ).rejects.toThrow(/one of Datadog's/);
  });
});
