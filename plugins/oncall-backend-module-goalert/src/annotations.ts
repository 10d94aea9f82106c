import { TargetAnnotation } from '@callboard/backstage-plugin-oncall-node';

/** Ids of services, comma-separated. */
export const SERVICE: TargetAnnotation = {
  kind: 'service',
  key: 'callboard.dev/goalert-service-id',
  accountKey: 'callboard.dev/goalert-account',
};
