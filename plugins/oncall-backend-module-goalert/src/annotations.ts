import {
  AccountConfig,
  annotationValues,
  choosesAccount,
  DirectoryEntry,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';

const SERVICE_ID = 'callboard.dev/goalert-service-id';
const ACCOUNT = 'callboard.dev/goalert-account';

/** What an entity names in an account. */
export function targetsOf(
  account: AccountConfig,
  annotations: Readonly<Record<string, string>>,
): ProviderTarget[] {
  return choosesAccount(account, annotations[ACCOUNT])
    ? annotationValues(annotations[SERVICE_ID]).map(id => ({
        kind: 'service',
        id,
      }))
    : [];
}

/** The annotations that name a service. */
export function annotationsOf(
  { name, isDefault }: AccountConfig,
  id: string,
): Pick<DirectoryEntry, 'annotation' | 'accountAnnotation'> {
  return {
    annotation: { key: SERVICE_ID, value: id },
    ...(!isDefault && { accountAnnotation: { key: ACCOUNT, value: name } }),
  };
}
