import {
  ScorecardsApi,
  ScorecardsClient,
} from '@callboard/backstage-plugin-scorecards-common';

/**
 * The client for browsers: the app's fetch API resolves `plugin://scorecards` and adds the user's token.
 */
export function createScorecardsClient(fetchApi: {
  fetch: typeof globalThis.fetch;
}): ScorecardsApi {
  return new ScorecardsClient({
    discoveryApi: { getBaseUrl: async pluginId => `plugin://${pluginId}` },
    fetchApi,
  });
}
