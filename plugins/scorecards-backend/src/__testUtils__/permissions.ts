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
 * Decides on reading results and on reading entities.
 *
 * @param allowed - names of the other permissions that are given; the rest is denied
 */
export const policy = (
  read: PolicyDecision,
  entity: PolicyDecision,
  allowed: readonly string[] = [],
) => readPolicy('scorecards.read', { read, entity }, allowed);
