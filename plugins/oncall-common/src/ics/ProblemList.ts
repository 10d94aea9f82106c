import { IcsProblem, IcsProblemCode } from './types';

/** Collects problems, and past a limit only counts them: a calendar may have one for every event. */
export class ProblemList {
  readonly #limit: number;
  readonly #told: IcsProblem[] = [];
  #untold = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(
    code: IcsProblemCode,
    message: string,
    event: { uid?: string; summary?: string } = {},
  ) {
    if (this.#told.length >= this.#limit) {
      this.#untold += 1;
      return;
    }
    const { uid, summary } = event;
    this.#told.push({
      code,
      message,
      ...(uid && { uid }),
      ...(summary && { summary }),
    });
  }

  toArray(): IcsProblem[] {
    return this.#untold === 0
      ? this.#told
      : [
          ...this.#told,
          {
            code: 'more-problems',
            message: `and ${this.#untold} more problems`,
          },
        ];
  }
}
