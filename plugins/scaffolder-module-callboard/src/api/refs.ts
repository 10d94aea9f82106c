import { createApiRef } from '@backstage/frontend-plugin-api';
import { OnCallApi } from '@callboard/backstage-plugin-oncall-common';
import { SloApi } from '@callboard/backstage-plugin-slo-common';

/** The SLO backend, as the form fields see it. @public */
export type FormSloApi = Pick<SloApi, 'listSlos'>;

/** The on-call backend, as the form fields see it. @public */
export type FormOnCallApi = Pick<
  OnCallApi,
  'listSchedules' | 'getSchedule' | 'getShifts'
>;

/** What the target field compares with. @public */
export const formSloApiRef = createApiRef<FormSloApi>().with({
  id: 'plugin.scaffolder.callboard-slo',
  pluginId: 'scaffolder',
});

/** What the schedule field offers. @public */
export const formOnCallApiRef = createApiRef<FormOnCallApi>().with({
  id: 'plugin.scaffolder.callboard-oncall',
  pluginId: 'scaffolder',
});
