import {
  AccountConfig,
  annotationValues,
  choosesAccount,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';

/** Names of Opsgenie teams, comma-separated. */
export const TEAM_ANNOTATION = 'opsgenie.com/team';
/** Name of the Opsgenie account in the configuration. */
export const OPSGENIE_ACCOUNT_ANNOTATION = 'callboard.dev/opsgenie-account';
/** Ids of schedules of Jira Service Management, comma-separated. */
export const JSM_SCHEDULE_ANNOTATION = 'callboard.dev/jsm-schedule-id';
/** Name of the Atlassian site in the configuration. */
export const JSM_ACCOUNT_ANNOTATION = 'callboard.dev/jsm-account';

/** Half of a surrogate pair: it cannot be encoded, and no team is called so. */
const HALF_A_SIGN = /\p{Surrogate}/u;

/** A team as a target. Its name may hold spaces and slashes, which ids in refs of schedules may not. */
export function teamTarget(name: string): ProviderTarget {
  return { kind: 'team', id: encodeURIComponent(name) };
}

/** The name of a team that {@link teamTarget} made a target of. */
export function teamNameOf({ id }: ProviderTarget): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/**
 * The teams that an entity names in an Opsgenie account. `opsgenie.com/component-selector` is a search for alerts: it
 * names nobody who could be called.
 */
export function opsgenieTargetsOf(
  account: AccountConfig,
  annotations: Readonly<Record<string, string>>,
): ProviderTarget[] {
  return choosesAccount(account, annotations[OPSGENIE_ACCOUNT_ANNOTATION])
    ? annotationValues(annotations[TEAM_ANNOTATION])
        .filter(name => !HALF_A_SIGN.test(name))
        .map(teamTarget)
    : [];
}

/** The schedules that an entity names in an Atlassian site. */
export function jsmTargetsOf(
  account: AccountConfig,
  annotations: Readonly<Record<string, string>>,
): ProviderTarget[] {
  return choosesAccount(account, annotations[JSM_ACCOUNT_ANNOTATION])
    ? annotationValues(annotations[JSM_SCHEDULE_ANNOTATION]).map(id => ({
        kind: 'schedule',
        id,
      }))
    : [];
}
