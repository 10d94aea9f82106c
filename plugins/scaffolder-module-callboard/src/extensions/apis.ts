import { ApiBlueprint, fetchApiRef } from '@backstage/frontend-plugin-api';
import {
  createOnCallClient,
  createSloClient,
  formOnCallApiRef,
  formSloApiRef,
} from '../api';

/** What the target field reads. */
export const formSloApi = ApiBlueprint.make({
  name: 'callboard-slo',
  params: defineParams =>
    defineParams({
      api: formSloApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createSloClient(fetchApi),
    }),
});

/** What the schedule field reads. */
export const formOnCallApi = ApiBlueprint.make({
  name: 'callboard-oncall',
  params: defineParams =>
    defineParams({
      api: formOnCallApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => createOnCallClient(fetchApi),
    }),
});
