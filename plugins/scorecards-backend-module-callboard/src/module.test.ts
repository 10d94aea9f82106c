import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { JsonObject } from '@backstage/types';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  FactProvider,
  scorecardFactsExtensionPoint,
} from '@callboard/backstage-plugin-scorecards-node';
import scorecardsModuleCallboard from '.';

/** The providers that the plugin is given. */
async function start(callboard: JsonObject = {}): Promise<FactProvider[]> {
  const providers: FactProvider[] = [];
  const plugin = createBackendPlugin({
    pluginId: 'scorecards',
    register(env) {
      env.registerExtensionPoint(scorecardFactsExtensionPoint, {
        addFactProvider: provider => providers.push(provider),
      });
      env.registerInit({ deps: {}, init: async () => {} });
    },
  });
  await startTestBackend({
    features: [
      plugin,
      scorecardsModuleCallboard,
      catalogServiceMock.factory(),
      mockServices.rootConfig.factory({
        data: { callboard: { scorecards: { callboard } } },
      }),
    ],
  });
  return providers;
}

const variables = (providers: FactProvider[]) =>
  providers.map(({ declaration }) => declaration.variable);

describe('scorecardsModuleCallboard', () => {
  it('adds a provider per family', async () => {
    const providers = await start();
    expect(variables(providers)).toEqual([
      'slo',
      'oncall',
      'runbooks',
      'incidents',
      'scaffolder',
    ]);
    expect(providers.map(({ source }) => source)).toEqual([
      'the slo plugin',
      'the oncall plugin',
      'the runbooks plugin',
      'the oncall plugin',
      'the software catalog',
    ]);
  });

  it('declares facts by names that expressions can read, each once', async () => {
    for (const { declaration } of await start()) {
      const names = declaration.fields.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const { name, description } of declaration.fields) {
        expect(name).toMatch(/^[a-z][A-Za-z0-9]*$/);
        expect(description).toMatch(/\.$/);
      }
    }
  });

  it('leaves out what is switched off', async () => {
    expect(
      variables(await start({ oncall: false, scaffolder: false })),
    ).toEqual(['slo', 'runbooks', 'incidents']);
  });
});
