import { setTimeout as sleep } from 'node:timers/promises';
import { Knex } from 'knex';
import { RunbooksConfig } from '../config';
import { readKnown } from '../reading';
import { ReadPage, savePages } from '../pages';
import { applyCheck } from './applyCheck';
import { CheckedPage } from './CheckedPage';

/** What keeping checks needs. */
export interface CheckWriterOptions {
  knex: Knex;
  settings: Pick<RunbooksConfig, 'check' | 'headings'>;
  now: () => Date;
  /** Even in [0, 1). */
  random: () => number;
  /** Told what is different after each write. */
  onChange: (change: CheckChange) => Promise<void>;
}

/** What is different after some checks were kept. */
export interface CheckChange {
  /** Pages that are in another state, or say something else. */
  pageIds: string[];
  /** Whether any says something else. */
  isContentChanged: boolean;
}

/** How long a check waits for others to be kept with it, milliseconds. */
const GATHERING_MS = 250;

/** Keeps what checks find out, as many together as come while the last ones are written. */
export class CheckWriter {
  readonly #options: CheckWriterOptions;
  #open?: { checks: CheckedPage[]; written: Promise<void> };
  #last: Promise<void> = Promise.resolve();

  static create(options: CheckWriterOptions): CheckWriter {
    return new CheckWriter(options);
  }

  private constructor(options: CheckWriterOptions) {
    this.#options = options;
  }

  /** Settles when it is kept. */
  add(checked: CheckedPage): Promise<void> {
    this.#open ??= this.#begin();
    this.#open.checks.push(checked);
    return this.#open.written;
  }

  #begin() {
    const checks: CheckedPage[] = [];
    const before = Promise.all([sleep(GATHERING_MS), this.#last]);
    const written = before.then(() => {
      this.#open = undefined;
      return this.#write(checks);
    });
    this.#last = written.catch(() => undefined);
    return { checks, written };
  }

  async #write(checks: readonly CheckedPage[]): Promise<void> {
    const { knex, now, onChange } = this.#options;
    const at = now();
    const pages = await this.#apply(checks, at);
    const changes = await knex.transaction(tx => savePages(tx, pages, at));
    if (changes.length > 0) {
      await onChange({
        pageIds: [...new Set(changes.map(({ pageId }) => pageId))],
        isContentChanged: changes.some(({ aspect }) => aspect === 'content'),
      });
    }
  }

  async #apply(checks: readonly CheckedPage[], at: Date): Promise<ReadPage[]> {
    const { knex, random, settings } = this.#options;
    const seen = checks.filter(({ content }) => content.kind !== 'unseen');
    const { subjects, readings } = await readKnown(
      knex,
      seen.map(({ page }) => page),
    );
    return checks.map(checked =>
      applyCheck(checked, {
        at,
        intervalMs: settings.check.intervalMs,
        headings: settings.headings,
        subjects: subjects.get(checked.page.id) ?? [],
        known: readings.get(checked.page.content_digest ?? ''),
        random,
      }),
    );
  }
}
