/** Milliseconds within which parts of one page share an answer: less than anybody takes to change something. */
const SHARED_FOR = 2000;

interface SharedRead<T> {
  answer: Promise<T>;
  since: number;
}

/** Lets several parts of one page that ask the same at about the same time make one request. */
export class SharedReads<T> {
  readonly #reads = new Map<string, SharedRead<T>>();

  /** Joins what was asked lately under the same key, else asks. What failed is not shared with whoever comes later. */
  read(key: string, now: number, ask: () => Promise<T>): Promise<T> {
    this.#drop(({ since }) => Math.abs(now - since) > SHARED_FOR);
    const shared = this.#reads.get(key);
    if (shared) {
      return shared.answer;
    }
    const answer = ask();
    this.#reads.set(key, { answer, since: now });
    answer.catch(() => this.#drop(read => read.answer === answer));
    return answer;
  }

  /** Has the next reader ask anew. */
  forget(): void {
    this.#reads.clear();
  }

  #drop(isOver: (read: SharedRead<T>) => boolean) {
    for (const [key, read] of this.#reads) {
      if (isOver(read)) {
        this.#reads.delete(key);
      }
    }
  }
}
