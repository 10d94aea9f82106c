import {
  OnCallApi,
  OnCallClient,
} from '@callboard/backstage-plugin-oncall-common';
import { SloApi, SloClient } from '@callboard/backstage-plugin-slo-common';

interface FetchApi {
  fetch: typeof globalThis.fetch;
}

/** The app's fetch API resolves `plugin://` and adds the user's token. */
const discoveryApi = {
  getBaseUrl: async (pluginId: string) => `plugin://${pluginId}`,
};

/** The client of the SLO backend for browsers. */
export function createSloClient(fetchApi: FetchApi): SloApi {
  return new SloClient({ discoveryApi, fetchApi });
}

/** The client of the on-call backend for browsers. */
export function createOnCallClient(fetchApi: FetchApi): OnCallApi {
  return new OnCallClient({ discoveryApi, fetchApi });
}
