import {
  AccountConfig,
  annotatedTargets,
  ProviderTarget,
  TargetAnnotation,
} from '@callboard/backstage-plugin-oncall-node';

/** Name of the account in the configuration. */
const ACCOUNT = 'pagerduty.com/account';

/** Ids of services, comma-separated. */
export const SERVICE: TargetAnnotation = {
  kind: 'service',
  key: 'pagerduty.com/service-id',
  accountKey: ACCOUNT,
};

/** Ids of schedules, comma-separated. */
export const SCHEDULE: TargetAnnotation = {
  kind: 'schedule',
  key: 'callboard.dev/pagerduty-schedule-id',
  accountKey: ACCOUNT,
};

/**
 * What an entity names in an account. `pagerduty.com/integration-key` is not read: it is the secret that alerts are sent
 * with, and no API finds a service by it.
 */
export function targetsOf(
  account: AccountConfig,
  annotations: Readonly<Record<string, string>>,
): ProviderTarget[] {
  return [SERVICE, SCHEDULE].flatMap(annotation =>
    annotatedTargets(annotation, account, annotations),
  );
}
