import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  isOpenSloKind,
  OpenSloKind,
  openSloKinds,
} from '@callboard/backstage-plugin-slo-common';

const KINDS_KEY = 'callboard.openslo.kinds';

/**
 * The OpenSLO kinds that become entities.
 *
 * @throws InputError where the configuration names a kind that OpenSLO does not have
 */
export function readOpenSloKinds(config: Config): ReadonlySet<OpenSloKind> {
  const names = config.getOptionalStringArray(KINDS_KEY) ?? openSloKinds;
  return new Set(
    names.map(name => {
      if (!isOpenSloKind(name)) {
        throw new InputError(
          `${KINDS_KEY}: expected some of ${openSloKinds.join(
            ', ',
          )}, found ${JSON.stringify(name)}`,
        );
      }
      return name;
    }),
  );
}
