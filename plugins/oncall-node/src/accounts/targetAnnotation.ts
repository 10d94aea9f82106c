import { DirectoryEntry, ProviderTarget } from '../providers';
import { annotationValues, choosesAccount } from './annotations';
import { AccountConfig } from './readAccounts';

/** An annotation by which entities name something of a provider. @public */
export interface TargetAnnotation {
  /** What its values are ids of. */
  kind: ProviderTarget['kind'];
  /** For example `callboard.dev/goalert-service-id`. */
  key: string;
  /** Of the annotation that chooses the account, for example `callboard.dev/goalert-account`. */
  accountKey: string;
}

/** What an entity names in an account. @public */
export function annotatedTargets(
  { kind, key, accountKey }: TargetAnnotation,
  account: Pick<AccountConfig, 'name' | 'isDefault'>,
  annotations: Readonly<Record<string, string>>,
): ProviderTarget[] {
  return choosesAccount(account, annotations[accountKey])
    ? annotationValues(annotations[key]).map(id => ({ kind, id }))
    : [];
}

/** The annotations with which an entity names something of an account, for its directory. @public */
export function directoryAnnotations(
  { key, accountKey }: TargetAnnotation,
  { name, isDefault }: Pick<AccountConfig, 'name' | 'isDefault'>,
  id: string,
): Pick<DirectoryEntry, 'annotation' | 'accountAnnotation'> {
  return {
    annotation: { key, value: id },
    ...(!isDefault && { accountAnnotation: { key: accountKey, value: name } }),
  };
}
