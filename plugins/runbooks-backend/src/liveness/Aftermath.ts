import { AnswerLinker } from '../answers';
import { PageStore } from '../pages';
import { CheckChange } from './CheckWriter';

/** What happens after pages have changed. */
export interface AftermathOptions {
  answers: Pick<AnswerLinker, 'link'>;
  pages: Pick<PageStore, 'entitiesOf'>;
  announce: (refs: string[]) => Promise<void>;
}

/** Both look at everything, so that they do not happen after each page. */
const PAUSE_MS = 10_000;

/** Finds out anew which pages answer which alerts, and tells those who watch, from time to time while pages change. */
export class Aftermath {
  readonly #options: AftermathOptions;
  #pageIds = new Set<string>();
  #isContentChanged = false;
  #settledAt = 0;

  static create(options: AftermathOptions): Aftermath {
    return new Aftermath(options);
  }

  private constructor(options: AftermathOptions) {
    this.#options = options;
  }

  async add({ pageIds, isContentChanged }: CheckChange): Promise<void> {
    for (const id of pageIds) this.#pageIds.add(id);
    this.#isContentChanged ||= isContentChanged;
    if (performance.now() - this.#settledAt >= PAUSE_MS) await this.settle();
  }

  /** Does what is still to be done. */
  async settle(): Promise<void> {
    if (this.#pageIds.size === 0) return;
    const { answers, pages, announce } = this.#options;
    const ids = [...this.#pageIds];
    const isContentChanged = this.#isContentChanged;
    this.#pageIds = new Set();
    this.#isContentChanged = false;
    const refs = await pages.entitiesOf(ids);
    if (isContentChanged) refs.push(...(await answers.link()));
    if (refs.length > 0) await announce([...new Set(refs)].sort());
    this.#settledAt = performance.now();
  }
}
