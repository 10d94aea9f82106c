import { PolicyDecision } from '@backstage/plugin-permission-common';
import { readPolicy } from '@callboard/backstage-plugin-callboard-node/testUtils';

export {
  allow,
  allowAll,
  catalogWithSecrets,
  conditional,
  deny,
} from '@callboard/backstage-plugin-callboard-node/testUtils';

/**
 * Decides on reading runbooks and on reading entities.
 *
 * @param allowed - names of the other permissions that are given; the rest is denied
 */
export const policy = (
  read: PolicyDecision,
  entity: PolicyDecision,
  allowed: readonly string[] = [],
) => readPolicy('runbooks.read', { read, entity }, allowed);
