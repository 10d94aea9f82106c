import { Knex } from 'knex';
import { GroupStore } from '../../catalog';
import { ScorecardStore } from '../../documents';
import { Board, Projection } from './Board';
import { OpenResults } from './OpenResults';
import { readEntities } from './operations/readEntities';
import { Marks, readMarks } from './operations/readMarks';
import {
  readOpenResults,
  readResultsSince,
} from './operations/readOpenResults';
import { readVersions } from './operations/readVersions';

/** The board, and how fresh it is. */
export interface BoardNow extends Pick<Marks, 'evaluatedAt' | 'error'> {
  board: Board;
}

/** What the index is made of. */
export interface ResultIndexOptions {
  knex: Knex;
  groups: Pick<GroupStore, 'tree'>;
  scorecards: Pick<ScorecardStore, 'all'>;
}

/**
 * What holds now, in memory. Every read first asks the database, in one small statement, whether anything is new, and takes
 * in only that: so replicas agree, and whoever has just written sees what they wrote.
 */
export class ResultIndex {
  readonly #options: ResultIndexOptions;
  #projection?: Projection & { number: number };
  #board?: Board;
  #results?: { open: OpenResults; revision: number };
  #running: Promise<unknown> = Promise.resolve();
  #waiting?: Promise<BoardNow>;

  static create(options: ResultIndexOptions): ResultIndex {
    return new ResultIndex(options);
  }

  private constructor(options: ResultIndexOptions) {
    this.#options = options;
  }

  /** As of some moment after this was called. One look at the database serves all that wait for it. */
  now(): Promise<BoardNow> {
    if (!this.#waiting) {
      const start = () => {
        this.#waiting = undefined;
        return this.#refresh();
      };
      this.#waiting = this.#running.then(start, start);
      this.#running = this.#waiting;
    }
    return this.#waiting;
  }

  async #refresh(): Promise<BoardNow> {
    const marks = await readMarks({ tx: this.#options.knex });
    // Results first: they only name what the projection had before them.
    await this.#takeResults(marks.revision);
    await this.#takeProjection(marks.projection);
    const { evaluatedAt, error } = marks;
    return { board: this.#board ?? this.#show(), evaluatedAt, error };
  }

  async #takeResults(revision: number): Promise<void> {
    const { knex } = this.#options;
    const held = this.#results;
    if (!held) {
      const open = OpenResults.create();
      open.apply(await readOpenResults({ tx: knex }));
      this.#results = { open, revision };
    } else if (revision !== held.revision) {
      const since = { tx: knex, revision: held.revision };
      held.open.apply(await readResultsSince(since));
      held.revision = revision;
    }
  }

  async #takeProjection(number: number): Promise<void> {
    if (this.#projection?.number === number) return;
    const { knex, groups, scorecards: store } = this.#options;
    const known = this.#projection?.versions ?? new Map();
    const [entities, tree, scorecards, versions] = await Promise.all([
      readEntities({ tx: knex }),
      groups.tree(),
      store.all(),
      readVersions({ tx: knex, known }),
    ]);
    this.#projection = { entities, groups: tree, scorecards, versions, number };
    this.#board = this.#show();
  }

  #show(): Board {
    if (!this.#projection || !this.#results) {
      throw new Error('The results were not read');
    }
    return Board.create(this.#projection, this.#results.open);
  }
}
