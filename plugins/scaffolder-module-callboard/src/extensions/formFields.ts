import { FormFieldBlueprint } from '@backstage/plugin-scaffolder-react/alpha';

/** `ui:field: CallboardServiceName` */
export const serviceNameField = FormFieldBlueprint.make({
  name: 'callboard-service-name',
  params: {
    field: () => import('../fields/ServiceName').then(m => m.serviceNameField),
  },
});

/** `ui:field: CallboardOwnerPicker` */
export const ownerPickerField = FormFieldBlueprint.make({
  name: 'callboard-owner-picker',
  params: {
    field: () => import('../fields/OwnerPicker').then(m => m.ownerPickerField),
  },
});

/** `ui:field: CallboardTierPicker` */
export const tierPickerField = FormFieldBlueprint.make({
  name: 'callboard-tier-picker',
  params: {
    field: () => import('../fields/TierPicker').then(m => m.tierPickerField),
  },
});

/** `ui:field: CallboardSloTarget` */
export const sloTargetField = FormFieldBlueprint.make({
  name: 'callboard-slo-target',
  params: {
    field: () => import('../fields/SloTarget').then(m => m.sloTargetField),
  },
});

/** `ui:field: CallboardOnCallSchedule` */
export const onCallScheduleField = FormFieldBlueprint.make({
  name: 'callboard-on-call-schedule',
  params: {
    field: () =>
      import('../fields/OnCallSchedule').then(m => m.onCallScheduleField),
  },
});

/** `ui:field: CallboardRepository` */
export const repositoryField = FormFieldBlueprint.make({
  name: 'callboard-repository',
  params: {
    field: () => import('../fields/Repository').then(m => m.repositoryField),
  },
});
