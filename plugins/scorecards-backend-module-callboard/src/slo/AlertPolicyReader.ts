import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { readEntities } from '../lib/readEntities';

/** Tells which SLOs have alert policies, as their documents in the catalog say. */
export class AlertPolicyReader {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): AlertPolicyReader {
    return new AlertPolicyReader(options.catalog, options.auth);
  }

  private constructor(catalog: CatalogService, auth: AuthService) {
    this.#catalog = catalog;
    this.#auth = auth;
  }

  /** By ref of the SLO; those that are not in the catalog are missing. */
  async read(refs: readonly string[]): Promise<Map<string, boolean>> {
    const entities = await readEntities(refs, {
      catalog: this.#catalog,
      auth: this.#auth,
      fields: ['kind', 'spec.alertPolicies'],
    });
    return new Map(
      [...entities].map(([ref, { spec }]) => [
        ref,
        Array.isArray(spec?.alertPolicies) && spec.alertPolicies.length > 0,
      ]),
    );
  }
}
