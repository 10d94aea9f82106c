/** Does what has the same key one after the other. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  static create(): InTurn {
    return new InTurn();
  }

  private constructor() {}

  /** @throws what `run` throws; what went before it and failed does not concern it */
  run<T>(key: string, run: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const own = before.then(run, run);
    this.#last.set(key, own);
    const end = () => {
      if (this.#last.get(key) === own) this.#last.delete(key);
    };
    own.then(end, end);
    return own;
  }
}
