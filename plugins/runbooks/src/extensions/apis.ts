import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { createRunbooksClient, runbooksApiRef } from '../api';

/** The client of the runbooks backend. */
export const runbooksApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: runbooksApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createRunbooksClient(fetchApi),
    }),
});
