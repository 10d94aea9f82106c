import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import { createOnCallClient, onCallApiRef } from '../api';

/** The client of the on-call backend. */
export const onCallApi = ApiBlueprint.make({
  params: defineParams =>
    defineParams({
      api: onCallApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createOnCallClient(fetchApi),
    }),
});
