import { Knex } from 'knex';
import { RunbooksConfig } from '../config';
import { JudgedRunbook, judgeStored } from './judgeStored';
import { readPairs, readStored } from './operations/readStored';
import { ReadScope } from './operations/scope';

/** Reads runbooks and judges them as of now, for whatever tells of them. Narrows them to nobody. */
export class RunbookReader {
  readonly #options: {
    knex: Knex;
    settings: Pick<RunbooksConfig, 'reviewIntervalsMs'>;
    now: () => Date;
  };

  static create(options: {
    knex: Knex;
    settings: Pick<RunbooksConfig, 'reviewIntervalsMs'>;
    now: () => Date;
  }): RunbookReader {
    return new RunbookReader(options);
  }

  private constructor(options: {
    knex: Knex;
    settings: Pick<RunbooksConfig, 'reviewIntervalsMs'>;
    now: () => Date;
  }) {
    this.#options = options;
  }

  /** Every page of every entity in scope. */
  async read(scope: ReadScope): Promise<JudgedRunbook[]> {
    const stored = await readStored(this.#options.knex, scope);
    return stored.map(one => judgeStored(one, this.#criteria()));
  }

  /** Pages as runbooks of entities, whether or not these use them; what is not there is left out. */
  async readPairs(
    pairs: readonly { entityRef: string; pageId: string }[],
  ): Promise<JudgedRunbook[]> {
    const stored = await readPairs(this.#options.knex, pairs);
    return stored.map(one => judgeStored(one, this.#criteria()));
  }

  #criteria() {
    const { settings, now } = this.#options;
    return { reviewIntervalsMs: settings.reviewIntervalsMs, now: now() };
  }
}
