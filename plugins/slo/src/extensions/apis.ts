import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { createSloClient, sloApiRef } from '../api';

/** The client of the SLO backend. */
export const sloApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: sloApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createSloClient(fetchApi),
    }),
});
