/** A clock that tests set. @public */
export class FakeClock {
  #at: number;

  constructor(iso: string) {
    this.#at = Date.parse(iso);
  }

  readonly now = (): Date => new Date(this.#at);

  /** Seconds since the epoch. */
  get seconds(): number {
    return this.#at / 1000;
  }

  advance(seconds: number): void {
    this.#at += seconds * 1000;
  }
}
