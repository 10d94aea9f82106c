import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { RoleGroups, callerOf } from './roles';
import { PolicyRule, policyRules } from './rules';

/** Decides by the first rule that applies; denies whoever is not signed in and whatever no rule names. */
export class PortalPolicy implements PermissionPolicy {
  readonly #groups: RoleGroups;
  readonly #rules: readonly PolicyRule[];

  static create(groups: RoleGroups): PortalPolicy {
    return new PortalPolicy(groups, policyRules);
  }

  private constructor(groups: RoleGroups, rules: readonly PolicyRule[]) {
    this.#groups = groups;
    this.#rules = rules;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    const caller = callerOf(user, this.#groups);
    const rule = this.#rules.find(candidate =>
      candidate.appliesTo(permission, caller),
    );
    return rule?.decide(permission, caller) ?? { result: AuthorizeResult.DENY };
  }
}
