import { SloApi, SloClient } from '@callboard/backstage-plugin-slo-common';

/**
 * The client for browsers: the app's fetch API resolves `plugin://slo` and adds the user's token.
 */
export function createSloClient(fetchApi: {
  fetch: typeof globalThis.fetch;
}): SloApi {
  return new SloClient({
    discoveryApi: { getBaseUrl: async pluginId => `plugin://${pluginId}` },
    fetchApi,
  });
}
