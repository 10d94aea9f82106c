import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  isPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
} from '@backstage/plugin-permission-node';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';

/** `allow` permits everything; `conditional` lets the catalog decide entity by entity, as companies do. */
export type PolicyMode = 'allow' | 'conditional';

class BenchPolicy implements PermissionPolicy {
  readonly #mode: PolicyMode;
  readonly #kinds: string[];

  constructor(mode: PolicyMode, kinds: string[]) {
    this.#mode = mode;
    this.#kinds = kinds;
  }

  async handle({ permission }: PolicyQuery): Promise<PolicyDecision> {
    if (
      this.#mode === 'conditional' &&
      isPermission(permission, catalogEntityReadPermission)
    ) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityKind({ kinds: this.#kinds }),
      );
    }
    return { result: AuthorizeResult.ALLOW };
  }
}

export const benchPolicyModule = (mode: PolicyMode, kinds: string[]) =>
  createBackendModule({
    pluginId: 'permission',
    moduleId: 'bench-policy',
    register(env) {
      env.registerInit({
        deps: { policy: policyExtensionPoint },
        async init({ policy }) {
          policy.setPolicy(new BenchPolicy(mode, kinds));
        },
      });
    },
  });
