import { Alert } from '@callboard/backstage-plugin-runbooks-common';
import { AlertPresenter } from './AlertPresenter';
import { FiringReader } from './FiringReader';
import { FiringStore } from './FiringStore';
import { oneWord } from './oneWord';
import { Belief, Telling } from './Telling';

/** What it is made of. */
export interface StoredFiringReaderOptions {
  firing: FiringStore;
  presenter: AlertPresenter;
  belief: Belief;
  now: () => Date;
}

/** Reads what fires from the database. */
export class StoredFiringReader implements FiringReader {
  readonly #options: StoredFiringReaderOptions;

  static create(options: StoredFiringReaderOptions): StoredFiringReader {
    return new StoredFiringReader(options);
  }

  private constructor(options: StoredFiringReaderOptions) {
    this.#options = options;
  }

  async firing(entityRefs: readonly string[]): Promise<Alert[]> {
    const tellings = await this.#current(entityRefs);
    return this.#options.presenter.present(
      tellings.sort(
        (a, b) =>
          Number(b.paging) - Number(a.paging) ||
          Date.parse(b.startsAt) - Date.parse(a.startsAt) ||
          (a.name < b.name ? -1 : 1),
      ),
    );
  }

  async firingNames(
    entityRefs?: readonly string[],
  ): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const names = new Map<string, Set<string>>();
    for (const { entityRef, name } of await this.#current(entityRefs)) {
      if (entityRef === undefined) continue;
      const known = names.get(entityRef) ?? new Set();
      names.set(entityRef, known.add(name));
    }
    return names;
  }

  async #current(entityRefs?: readonly string[]): Promise<Telling[]> {
    const { firing, belief, now } = this.#options;
    const statuses = ['firing', 'suppressed'] as const;
    const wanted = entityRefs && new Set(entityRefs);
    const tellings = await firing.tellings({ statuses, entityRefs });
    return oneWord(tellings, belief, now()).filter(
      ({ status, entityRef }) =>
        status !== 'resolved' &&
        entityRef !== undefined &&
        (!wanted || wanted.has(entityRef)),
    );
  }
}
