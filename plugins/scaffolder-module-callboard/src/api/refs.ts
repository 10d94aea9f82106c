import { createApiRef } from '@backstage/frontend-plugin-api';
import { OnCallApi } from '@callboard/backstage-plugin-oncall-common';
import { SloApi } from '@callboard/backstage-plugin-slo-common';

/** The SLO backend, as the form fields see it. @public */
export const formSloApiRef = createApiRef<SloApi>().with({
  id: 'plugin.scaffolder.callboard-slo',
  pluginId: 'scaffolder',
});

/** The on-call backend, as the form fields see it. @public */
export const formOnCallApiRef = createApiRef<OnCallApi>().with({
  id: 'plugin.scaffolder.callboard-oncall',
  pluginId: 'scaffolder',
});
