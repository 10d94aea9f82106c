import {
  AccountConfig,
  annotationValues,
  choosesAccount,
  DirectoryEntry,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';

const SCHEDULE_ID = 'callboard.dev/incidentio-schedule-id';
const CATALOG_ENTRY_ID = 'callboard.dev/incidentio-catalog-entry-id';
const ACCOUNT = 'callboard.dev/incidentio-account';

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

/** The entries of incident.io's catalog that stand for an entity. */
export const catalogEntriesOf = (
  account: AccountConfig,
  annotations: Annotations,
) => named(account, annotations, 'service', CATALOG_ENTRY_ID);

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
