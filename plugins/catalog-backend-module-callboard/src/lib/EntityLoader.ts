import { setTimeout } from 'node:timers/promises';
import { AuthService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** What is read of an entity. */
const FIELDS = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.annotations',
  'metadata.labels',
  'metadata.links',
  'relations',
  'spec.owner',
];

/** How long to gather refs before asking: processors run side by side, each for one entity. */
const GATHER_MS = 10;
/** How long an entity is believed; the owner of a service may be this much late. */
const FOUND_MS = 30_000;
/** Short, because at a fresh start everything is missing at first. */
const MISSING_MS = 1_000;
const MAX_REQUEST = 500;

/** What the loader asks with. */
export interface EntityLoaderOptions {
  auth: AuthService;
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  /** Milliseconds since the epoch. */
  now: () => number;
}

interface Cached {
  expires: number;
  entity: Entity | undefined;
}

type Answer = Map<string, Entity | undefined>;

interface Batch {
  refs: Set<string>;
  answer: Promise<Answer>;
}

/** Reads entities by ref for processors, which see one entity at a time: gathered into few requests, cached briefly. */
export class EntityLoader {
  readonly #options: EntityLoaderOptions;
  readonly #cache = new Map<string, Cached>();
  #open: Batch | undefined;

  static create(options: EntityLoaderOptions): EntityLoader {
    return new EntityLoader(options);
  }

  private constructor(options: EntityLoaderOptions) {
    this.#options = options;
  }

  /**
   * Entities by ref, in order; undefined for those the catalog does not (yet) have.
   *
   * @param refs - full entity refs in lower case, as `stringifyEntityRef` makes them
   * @throws whatever kept the catalog from answering
   */
  async load(refs: string[]): Promise<Array<Entity | undefined>> {
    return Promise.all(refs.map(ref => this.#loadOne(ref)));
  }

  async #loadOne(ref: string): Promise<Entity | undefined> {
    const cached = this.#cache.get(ref);
    if (cached && cached.expires > this.#options.now()) {
      return cached.entity;
    }
    this.#open ??= this.#openBatch();
    const { refs, answer } = this.#open;
    refs.add(ref);
    return (await answer).get(ref);
  }

  #openBatch(): Batch {
    const refs = new Set<string>();
    const gather = async () => {
      await setTimeout(GATHER_MS);
      this.#open = undefined;
      this.#forgetExpired();
      return this.#ask([...refs]);
    };
    return { refs, answer: gather() };
  }

  async #ask(refs: string[]): Promise<Answer> {
    const { auth, catalog, now } = this.#options;
    const answer: Answer = new Map();
    for (let from = 0; from < refs.length; from += MAX_REQUEST) {
      const entityRefs = refs.slice(from, from + MAX_REQUEST);
      const credentials = await auth.getOwnServiceCredentials();
      const { items } = await catalog.getEntitiesByRefs(
        { entityRefs, fields: FIELDS },
        { credentials },
      );
      entityRefs.forEach((ref, index) => answer.set(ref, items[index]));
    }
    for (const [ref, entity] of answer) {
      const expires = now() + (entity ? FOUND_MS : MISSING_MS);
      this.#cache.set(ref, { entity, expires });
    }
    return answer;
  }

  #forgetExpired(): void {
    const now = this.#options.now();
    for (const [ref, { expires }] of this.#cache) {
      if (expires <= now) {
        this.#cache.delete(ref);
      }
    }
  }
}
