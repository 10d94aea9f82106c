import { PagingConfig } from '../config';

/**
 * How a component names something of an account, for the on-call plugin. The account is said only where it is not the
 * default one: its name is to be the same in `callboard.oncall`.
 *
 * @param accountKey - of the annotation that chooses the account
 */
export function annotationsOf(
  { account }: Pick<PagingConfig, 'account'>,
  accountKey: string,
  annotations: Record<string, string>,
): Record<string, string> {
  return account === 'default'
    ? annotations
    : { ...annotations, [accountKey]: account };
}
