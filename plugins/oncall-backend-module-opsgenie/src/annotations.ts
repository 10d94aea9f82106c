import {
  AccountConfig,
  annotatedTargets,
  ProviderTarget,
  TargetAnnotation,
} from '@callboard/backstage-plugin-oncall-node';

/** Names of Opsgenie teams, comma-separated. */
export const TEAM: TargetAnnotation = {
  kind: 'team',
  key: 'opsgenie.com/team',
  accountKey: 'callboard.dev/opsgenie-account',
};

/** Ids of schedules of Jira Service Management, comma-separated. */
export const JSM_SCHEDULE: TargetAnnotation = {
  kind: 'schedule',
  key: 'callboard.dev/jsm-schedule-id',
  accountKey: 'callboard.dev/jsm-account',
};

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
  return annotatedTargets(TEAM, account, annotations)
    .filter(({ id }) => !HALF_A_SIGN.test(id))
    .map(({ id }) => teamTarget(id));
}
