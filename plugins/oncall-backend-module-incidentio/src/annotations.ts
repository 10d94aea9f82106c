import { TargetAnnotation } from '@callboard/backstage-plugin-oncall-node';

const ACCOUNT = 'callboard.dev/incidentio-account';

/** Ids of schedules, comma-separated. */
export const SCHEDULE: TargetAnnotation = {
  kind: 'schedule',
  key: 'callboard.dev/incidentio-schedule-id',
  accountKey: ACCOUNT,
};

/** Ids of the entries of incident.io's catalog that stand for an entity, comma-separated. */
export const CATALOG_ENTRY: TargetAnnotation = {
  kind: 'service',
  key: 'callboard.dev/incidentio-catalog-entry-id',
  accountKey: ACCOUNT,
};
