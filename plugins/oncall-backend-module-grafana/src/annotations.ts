import { TargetAnnotation } from '@callboard/backstage-plugin-oncall-node';

const ACCOUNT = 'callboard.dev/grafana-oncall-account';

/** Ids of schedules, comma-separated. */
export const SCHEDULE: TargetAnnotation = {
  kind: 'schedule',
  key: 'callboard.dev/grafana-oncall-schedule-id',
  accountKey: ACCOUNT,
};

/** Ids of the integrations that an entity's alerts arrive at, comma-separated. */
export const INTEGRATION: TargetAnnotation = {
  kind: 'service',
  key: 'callboard.dev/grafana-oncall-integration-id',
  accountKey: ACCOUNT,
};
