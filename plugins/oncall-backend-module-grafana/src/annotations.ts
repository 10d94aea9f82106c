import {
  AccountConfig,
  annotationValues,
  choosesAccount,
  DirectoryEntry,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';

const SCHEDULE_ID = 'callboard.dev/grafana-oncall-schedule-id';
const INTEGRATION_ID = 'callboard.dev/grafana-oncall-integration-id';
const ACCOUNT = 'callboard.dev/grafana-oncall-account';

type Annotations = Readonly<Record<string, string>>;

function named(
  account: AccountConfig,
  annotations: Annotations,
  kind: ProviderTarget['kind'],
  key: string,
): ProviderTarget[] {
  return choosesAccount(account, annotations[ACCOUNT])
    ? annotationValues(annotations[key]).map(id => ({ kind, id }))
    : [];
}

/** The schedules that an entity names in an account. */
export const schedulesOf = (account: AccountConfig, annotations: Annotations) =>
  named(account, annotations, 'schedule', SCHEDULE_ID);

/** The integrations that an entity's alerts arrive at. */
export const integrationsOf = (
  account: AccountConfig,
  annotations: Annotations,
) => named(account, annotations, 'service', INTEGRATION_ID);

/** The annotations that name a schedule. */
export function annotationsOf(
  { name, isDefault }: AccountConfig,
  id: string,
): Pick<DirectoryEntry, 'annotation' | 'accountAnnotation'> {
  return {
    annotation: { key: SCHEDULE_ID, value: id },
    ...(!isDefault && { accountAnnotation: { key: ACCOUNT, value: name } }),
  };
}
