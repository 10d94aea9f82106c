/** So many may do something at once; the others wait in the order in which they came. */
export class Slots {
  readonly #waiting = new Set<() => void>();
  #free: number;

  private constructor(count: number) {
    this.#free = count;
  }

  static create(count: number): Slots {
    return new Slots(count);
  }

  /** Waits for a slot, which is to be released; rejects with the signal's reason where that comes first. */
  async take(signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve, reject) => {
      const waiting = this.#waiting;
      function enter() {
        signal?.removeEventListener('abort', leave);
        resolve();
      }
      function leave() {
        waiting.delete(enter);
        reject(signal?.reason);
      }
      waiting.add(enter);
      signal?.addEventListener('abort', leave, { once: true });
    });
  }

  release(): void {
    const [next] = this.#waiting;
    if (next) {
      this.#waiting.delete(next);
      next();
    } else {
      this.#free += 1;
    }
  }
}
