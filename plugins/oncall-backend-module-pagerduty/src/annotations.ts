import {
  AccountConfig,
  annotationValues,
  choosesAccount,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';

/** Ids of services, comma-separated. */
export const SERVICE_ANNOTATION = 'pagerduty.com/service-id';
/** Name of the account in the configuration. */
export const ACCOUNT_ANNOTATION = 'pagerduty.com/account';
/** Ids of schedules, comma-separated. */
export const SCHEDULE_ANNOTATION = 'callboard.dev/pagerduty-schedule-id';

/**
 * What an entity names in an account. `pagerduty.com/integration-key` is not read: it is the secret that alerts are sent
 * with, and no API finds a service by it.
 */
export function targetsOf(
  account: AccountConfig,
  annotations: Readonly<Record<string, string>>,
): ProviderTarget[] {
  if (!choosesAccount(account, annotations[ACCOUNT_ANNOTATION])) return [];
  const read = (kind: ProviderTarget['kind'], key: string) =>
    annotationValues(annotations[key]).map(id => ({ kind, id }));
  return [
    ...read('service', SERVICE_ANNOTATION),
    ...read('schedule', SCHEDULE_ANNOTATION),
  ];
}
