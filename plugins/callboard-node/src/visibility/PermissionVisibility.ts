import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { callerKey } from './callerKey';
import { TtlCache } from './TtlCache';
import {
  DocumentResource,
  everything,
  nothing,
  Visibility,
} from './Visibility';

/** How long an answer of the permission system or the catalog is believed. */
const BELIEVED_MS = 30_000;
/** Callers and refs remembered at once; a few megabytes. */
const MAX_DECISIONS = 1_000;
const MAX_REFS = 50_000;

interface Decisions {
  read: PolicyDecision;
  entity: PolicyDecision;
}

/** What deciding needs. @public */
export interface PermissionVisibilityOptions {
  permissions: PermissionsService;
  catalog: CatalogService;
  /**
   * What a caller must be allowed to; its resource is the entity a document is about, or the document where it is
   * about none.
   */
  permission: ResourcePermission<'catalog-entity'>;
  /** What callers are told who may not do so at all, for example `You may not read SLOs`. */
  denial: string;
  now: () => Date;
}

/**
 * Decides which documents a caller may see: a document's own entity and the one it is about must be visible in the
 * catalog, and the latter must be one for which the policy gives the caller the permission.
 *
 * A request costs one question to the permission system. Only under a conditional policy does it also cost one to the
 * catalog (with the caller's credentials) and, where the permission itself is conditional, one more to the permission
 * system. Answers are kept for 30 seconds per caller and ref.
 * @public
 */
export class PermissionVisibility {
  readonly #options: PermissionVisibilityOptions;
  readonly #decisions: TtlCache<Decisions>;
  readonly #entities: TtlCache<boolean>;
  readonly #reads: TtlCache<boolean>;

  static create(options: PermissionVisibilityOptions): PermissionVisibility {
    return new PermissionVisibility(options);
  }

  private constructor(options: PermissionVisibilityOptions) {
    this.#options = options;
    const { now } = options;
    const ttl = { ttlMs: BELIEVED_MS, now };
    this.#decisions = TtlCache.create({ ...ttl, maxItems: MAX_DECISIONS });
    this.#entities = TtlCache.create({ ...ttl, maxItems: MAX_REFS });
    this.#reads = TtlCache.create({ ...ttl, maxItems: MAX_REFS });
  }

  /** @throws NotAllowedError when the caller may see no document at all */
  async of(credentials: BackstageCredentials): Promise<Visibility> {
    const { read, entity } = await this.#decide(credentials);
    if (read.result === AuthorizeResult.DENY) {
      throw new NotAllowedError(this.#options.denial);
    }
    if (entity.result === AuthorizeResult.DENY) {
      return nothing;
    }
    const byCatalog = entity.result === AuthorizeResult.CONDITIONAL;
    const byPolicy = read.result === AuthorizeResult.CONDITIONAL;
    if (!byCatalog && !byPolicy) {
      return everything;
    }
    return {
      filter: async resources => {
        const inCatalog = byCatalog
          ? await this.#filterByCatalog(resources, credentials)
          : resources;
        return byPolicy
          ? this.#filterByPolicy(inCatalog, credentials)
          : inCatalog;
      },
    };
  }

  async #decide(credentials: BackstageCredentials): Promise<Decisions> {
    const key = callerKey(credentials);
    const known = key && this.#decisions.get(key);
    if (known) {
      return known;
    }
    const { permissions, permission } = this.#options;
    const [read, entity] = await permissions.authorizeConditional(
      [{ permission }, { permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (!read || !entity) {
      throw new NotAllowedError('The permission system gave no decision');
    }
    const decisions = { read, entity };
    if (key) {
      this.#decisions.set(key, decisions);
    }
    return decisions;
  }

  async #filterByCatalog<T extends DocumentResource>(
    resources: T[],
    credentials: BackstageCredentials,
  ): Promise<T[]> {
    const refs = resources.flatMap(({ ref, entityRef }) =>
      entityRef ? [ref, entityRef] : [ref],
    );
    const visible = await this.#ask(
      this.#entities,
      refs,
      credentials,
      async unknown => {
        const { items } = await this.#options.catalog.getEntitiesByRefs(
          { entityRefs: unknown, fields: ['kind'] },
          { credentials },
        );
        return items.map(item => item !== undefined);
      },
    );
    return resources.filter(
      ({ ref, entityRef }) =>
        visible.has(ref) && (!entityRef || visible.has(entityRef)),
    );
  }

  async #filterByPolicy<T extends DocumentResource>(
    resources: T[],
    credentials: BackstageCredentials,
  ): Promise<T[]> {
    const { permissions, permission } = this.#options;
    const subject = ({ ref, entityRef }: DocumentResource) => entityRef ?? ref;
    const allowed = await this.#ask(
      this.#reads,
      resources.map(subject),
      credentials,
      async unknown => {
        const answers = await permissions.authorize(
          unknown.map(resourceRef => ({ permission, resourceRef })),
          { credentials },
        );
        return answers.map(({ result }) => result === AuthorizeResult.ALLOW);
      },
    );
    return resources.filter(resource => allowed.has(subject(resource)));
  }

  /** The refs of which the answer is yes, with one question for all that are not in the cache. */
  async #ask(
    cache: TtlCache<boolean>,
    refs: string[],
    credentials: BackstageCredentials,
    question: (refs: string[]) => Promise<boolean[]>,
  ): Promise<Set<string>> {
    const caller = callerKey(credentials);
    const answers = new Map<string, boolean | undefined>(
      refs.map(ref => [
        ref,
        caller === undefined ? undefined : cache.get(`${caller} ${ref}`),
      ]),
    );
    const unknown = [...answers.keys()].filter(
      ref => answers.get(ref) === undefined,
    );
    if (unknown.length > 0) {
      const results = await question(unknown);
      unknown.forEach((ref, index) => {
        const answer = results[index] ?? false;
        answers.set(ref, answer);
        if (caller) {
          cache.set(`${caller} ${ref}`, answer);
        }
      });
    }
    return new Set([...answers.keys()].filter(ref => answers.get(ref)));
  }
}
