import {
  OnCallApi,
  OnCallClient,
} from '@callboard/backstage-plugin-oncall-common';

/**
 * The client for browsers: the app's fetch API resolves `plugin://oncall` and adds the user's token.
 */
export function createOnCallClient(fetchApi: {
  fetch: typeof globalThis.fetch;
}): OnCallApi {
  return new OnCallClient({
    discoveryApi: { getBaseUrl: async pluginId => `plugin://${pluginId}` },
    fetchApi,
  });
}
