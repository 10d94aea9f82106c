import { AccountConfig } from './readAccounts';

/** More than anybody lists, and no more requests than one entity may cause. */
const MAX_VALUES = 100;

/** What an annotation lists: values separated by commas, each once. None where it is missing. @public */
export function annotationValues(text: string | undefined): string[] {
  const values = (text ?? '').split(',').map(value => value.trim());
  return [...new Set(values)].filter(Boolean).slice(0, MAX_VALUES);
}

/**
 * Whether an annotation chooses an account: by its name, in any case; where it is missing or empty, the default.
 *
 * @param named - value of an annotation such as `pagerduty.com/account`
 * @public
 */
export function choosesAccount(
  { name, isDefault }: Pick<AccountConfig, 'name' | 'isDefault'>,
  named: string | undefined,
): boolean {
  const wanted = named?.trim().toLowerCase();
  return wanted ? wanted === name.toLowerCase() : isDefault;
}
