import { createApiRef } from '@backstage/frontend-plugin-api';
import { RunbooksApi } from '@callboard/backstage-plugin-runbooks-common';

/** The runbooks backend, as the screens see it. @public */
export const runbooksApiRef = createApiRef<RunbooksApi>().with({
  id: 'plugin.runbooks.client',
  pluginId: 'runbooks',
});
