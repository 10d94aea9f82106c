import { InputError } from '@backstage/errors';
import { PAGING_KEY, PagingConfig, PagingProvider } from '../config';

/**
 * The account that a step means: the one it names, otherwise the only one or the one called `default`.
 *
 * @throws InputError naming the configuration, where there is none or several could be meant
 */
export function findAccount(
  accounts: readonly PagingConfig[],
  provider: PagingProvider,
  name?: string,
): PagingConfig {
  const own = accounts.filter(account => account.provider === provider);
  const found =
    name === undefined && own.length === 1
      ? own[0]
      : own.find(({ account }) => account === (name ?? 'default'));
  if (found) return found;
  const names = own.map(({ account }) => account).join(', ');
  throw new InputError(
    own.length === 0
      ? `provider: ${provider} is not set up; expected an account of it in ${PAGING_KEY}, with a token that may create services`
      : `account: expected one of ${names}, as in ${PAGING_KEY}, found ${
          name ?? 'none'
        }`,
  );
}
