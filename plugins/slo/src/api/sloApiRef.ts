import { createApiRef } from '@backstage/frontend-plugin-api';
import { SloApi } from '@callboard/backstage-plugin-slo-common';

/** The SLO backend, as the screens see it. @public */
export const sloApiRef = createApiRef<SloApi>().with({
  id: 'plugin.slo.client',
  pluginId: 'slo',
});
