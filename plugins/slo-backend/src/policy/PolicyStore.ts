import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { ErrorBudgetPolicy } from '@callboard/backstage-plugin-slo-common';
import { Knex } from 'knex';
import { PolicyRow, PolicyScopeRow } from '../database/rows';
import { CatalogPolicy } from './toCatalogPolicy';

const DEFAULT_SCOPE = 'default';
const entityScope = (ref: string) => `entity:${ref}`;
const tierScope = (tier: string) => `tier:${tier}`;

function scopesOf({ entityRefs, tiers }: ErrorBudgetPolicy): string[] {
  const scopes = [...entityRefs.map(entityScope), ...tiers.map(tierScope)];
  return scopes.length > 0 ? [...new Set(scopes)] : [DEFAULT_SCOPE];
}

/** A policy of the catalog, and why it is not the one its document asks for today. */
export interface StoredPolicy {
  policy: ErrorBudgetPolicy;
  problem?: string;
}

/** Error-budget policies of the catalog. */
export class PolicyStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): PolicyStore {
    return new PolicyStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Policies that may hold for any of the entities or tiers, and the default ones. One query per 500 entities. */
  async candidates(about: {
    entityRefs: string[];
    tiers: string[];
  }): Promise<StoredPolicy[]> {
    const scopes = new Set([
      DEFAULT_SCOPE,
      ...about.entityRefs.map(entityScope),
      ...about.tiers.map(tierScope),
    ]);
    const found = new Map<string, StoredPolicy>();
    for (const chunk of chunks([...scopes])) {
      const rows = await this.#knex<PolicyRow>('slo_policies').whereIn(
        'ref',
        this.#knex<PolicyScopeRow>('slo_policy_scopes')
          .select('ref')
          .whereIn('scope', chunk),
      );
      for (const { ref, policy, problem } of rows) {
        found.set(ref, {
          policy: JSON.parse(policy),
          problem: problem ?? undefined,
        });
      }
    }
    return [...found.values()];
  }

  /**
   * Makes the policies of the catalog these and no others. One whose document is broken stays as it was, so that a
   * typo opens no gate, and says so.
   */
  async replaceAll(policies: CatalogPolicy[]): Promise<void> {
    await this.#knex.transaction(async tx => {
      const before = new Map(
        (await tx<PolicyRow>('slo_policies')).map(row => [row.ref, row]),
      );
      const rows = policies.flatMap(({ ref, policy, problem = null }) => {
        const json = policy ? JSON.stringify(policy) : before.get(ref)?.policy;
        return json === undefined ? [] : [{ ref, policy: json, problem }];
      });
      await tx<PolicyScopeRow>('slo_policy_scopes').delete();
      await tx<PolicyRow>('slo_policies').delete();
      for (const part of chunks(rows, 100)) {
        await tx<PolicyRow>('slo_policies').insert(part);
      }
      const scopes = rows.flatMap(({ ref, policy }) =>
        scopesOf(JSON.parse(policy)).map(scope => ({ ref, scope })),
      );
      for (const part of chunks(scopes, 100)) {
        await tx<PolicyScopeRow>('slo_policy_scopes').insert(part);
      }
    });
  }
}
