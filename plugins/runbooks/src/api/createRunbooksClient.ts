import {
  RunbooksApi,
  RunbooksClient,
} from '@callboard/backstage-plugin-runbooks-common';

/**
 * The client for browsers: the app's fetch API resolves `plugin://runbooks` and adds the user's token.
 */
export function createRunbooksClient(fetchApi: {
  fetch: typeof globalThis.fetch;
}): RunbooksApi {
  return new RunbooksClient({
    discoveryApi: { getBaseUrl: async pluginId => `plugin://${pluginId}` },
    fetchApi,
  });
}
