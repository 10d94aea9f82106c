import { InputError } from '@backstage/errors';
import { compare } from 'semver';
import { isVersion } from '../lock/isVersion';

/** From which version to which; `reason` where there is nothing to do. */
export interface UpgradePlan {
  from: string;
  to: string;
  reason?: string;
}

/**
 * Which version something is brought to, in the order of semantic versions: 1.10.0 comes after 1.9.0, 2.0.0-rc.1 before
 * 2.0.0.
 *
 * @param from - recorded version
 * @param newest - the catalog's version of the template
 * @param wanted - the version that was asked for; the newest where it is left out
 * @throws InputError where what was asked for is no version
 */
export function planUpgrade(
  template: string,
  from: string,
  newest: string,
  wanted: string | undefined,
): UpgradePlan {
  if (wanted !== undefined && !isVersion(wanted)) {
    throw new InputError(
      `to: expected a semantic version such as 1.10.0, found ${JSON.stringify(
        wanted,
      )}`,
    );
  }
  const to = wanted ?? newest;
  const order = compare(from, to);
  if (order < 0) return { from, to };
  const origin =
    wanted === undefined ? 'the version in the catalog' : 'what was asked for';
  const relation = order === 0 ? 'is' : 'is newer than';
  return {
    from,
    to,
    reason: `The files come from ${template} ${from}, which ${relation} ${origin}${
      order === 0 ? '' : ` (${to})`
    }.`,
  };
}
