import { OnCallClient } from '@callboard/backstage-plugin-oncall-common';
import { SloClient } from '@callboard/backstage-plugin-slo-common';
import { FormOnCallApi, FormSloApi } from './refs';

interface FetchApi {
  fetch: typeof globalThis.fetch;
}

/** The app's fetch API resolves `plugin://` and adds the user's token. */
const discoveryApi = {
  getBaseUrl: async (pluginId: string) => `plugin://${pluginId}`,
};

/** The client of the SLO backend for browsers. */
export function createSloClient(fetchApi: FetchApi): FormSloApi {
  return new SloClient({ discoveryApi, fetchApi });
}

/** The client of the on-call backend for browsers. */
export function createOnCallClient(fetchApi: FetchApi): FormOnCallApi {
  return new OnCallClient({ discoveryApi, fetchApi });
}
