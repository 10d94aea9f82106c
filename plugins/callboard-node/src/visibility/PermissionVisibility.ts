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
import { InTurn } from './InTurn';
import { RefAnswers } from './RefAnswers';
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
/** A page that asks about more refs than that with each of its requests has the catalog asked once for all of them. */
const FEW_REFS = 500;

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
  readonly #entities: RefAnswers;
  readonly #reads: RefAnswers;
  readonly #inTurn = InTurn.create();

  static create(options: PermissionVisibilityOptions): PermissionVisibility {
    return new PermissionVisibility(options);
  }

  private constructor(options: PermissionVisibilityOptions) {
    this.#options = options;
    const { now } = options;
    const ttl = { ttlMs: BELIEVED_MS, now };
    this.#decisions = TtlCache.create({ ...ttl, maxItems: MAX_DECISIONS });
    this.#entities = RefAnswers.create({ ...ttl, maxItems: MAX_REFS });
    this.#reads = RefAnswers.create({ ...ttl, maxItems: MAX_REFS });
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
    const refs = new Set<string>();
    for (const { ref, entityRef } of resources) {
      refs.add(ref);
      if (entityRef) refs.add(entityRef);
    }
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
      new Set(resources.map(subject)),
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

  /** The refs of which the answer is yes. */
  #ask(
    answers: RefAnswers,
    refs: ReadonlySet<string>,
    credentials: BackstageCredentials,
    question: (refs: string[]) => Promise<boolean[]>,
  ): Promise<Set<string>> {
    const caller = callerKey(credentials);
    const ask = () => askUnknown(answers, refs, caller, question);
    return caller !== undefined && refs.size > FEW_REFS
      ? this.#inTurn.run(caller, ask)
      : ask();
  }
}

/** Asks one question about all that it is not remembered of. */
async function askUnknown(
  answers: RefAnswers,
  refs: ReadonlySet<string>,
  caller: string | undefined,
  question: (refs: string[]) => Promise<boolean[]>,
): Promise<Set<string>> {
  const known = caller === undefined ? undefined : answers.of(caller);
  const allowed = new Set<string>();
  const unknown: string[] = [];
  for (const ref of refs) {
    const answer = known?.(ref);
    if (answer === undefined) unknown.push(ref);
    else if (answer) allowed.add(ref);
  }
  if (unknown.length > 0) {
    const results = await question(unknown);
    const told = unknown.map((ref, index): [string, boolean] => [
      ref,
      results[index] ?? false,
    ]);
    if (caller !== undefined) answers.remember(caller, told);
    for (const [ref, yes] of told) if (yes) allowed.add(ref);
  }
  return allowed;
}
