import { createApiRef } from '@backstage/frontend-plugin-api';
import { OnCallApi } from '@callboard/backstage-plugin-oncall-common';

/** The on-call backend, as the screens see it. @public */
export const onCallApiRef = createApiRef<OnCallApi>().with({
  id: 'plugin.oncall.client',
  pluginId: 'oncall',
});
