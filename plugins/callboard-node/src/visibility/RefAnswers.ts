import { TtlCacheOptions } from './TtlCache';

interface Answer {
  yes: boolean;
  expires: number;
}

/**
 * Remembers for a fixed time what was answered about refs, per caller. Apart from a {@link TtlCache} because some callers ask about ten
 * thousand refs at once: there is no key to be made for each of them.
 */
export class RefAnswers {
  readonly #options: TtlCacheOptions;
  /** By caller; who was told last comes last. */
  readonly #callers = new Map<string, Map<string, Answer>>();
  #size = 0;

  /** @param options - `maxItems` answers are kept at once; those of whoever was told longest ago go first */
  static create(options: TtlCacheOptions): RefAnswers {
    return new RefAnswers(options);
  }

  private constructor(options: TtlCacheOptions) {
    this.#options = options;
  }

  /** What is known of one caller now; undefined of what is not. */
  of(caller: string): (ref: string) => boolean | undefined {
    const answers = this.#callers.get(caller);
    const now = this.#options.now().getTime();
    return ref => {
      const answer = answers?.get(ref);
      return answer && answer.expires > now ? answer.yes : undefined;
    };
  }

  remember(caller: string, answers: Iterable<[string, boolean]>): void {
    const expires = this.#options.now().getTime() + this.#options.ttlMs;
    const known = this.#callers.get(caller) ?? new Map<string, Answer>();
    this.#callers.delete(caller);
    this.#callers.set(caller, known);
    this.#size -= known.size;
    for (const [ref, yes] of answers) known.set(ref, { yes, expires });
    this.#size += known.size;
    this.#makeRoom(caller);
  }

  #makeRoom(caller: string): void {
    for (const [other, answers] of this.#callers) {
      if (this.#size <= this.#options.maxItems) return;
      if (other !== caller) {
        this.#callers.delete(other);
        this.#size -= answers.size;
      }
    }
    // One who asks about more than that alone.
    const own = this.#callers.get(caller) ?? new Map<string, Answer>();
    for (const ref of own.keys()) {
      if (this.#size <= this.#options.maxItems) return;
      own.delete(ref);
      this.#size -= 1;
    }
  }
}
