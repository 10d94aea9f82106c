import { replaceLinks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { AnswerRow } from '../database/rows';
import { lockForWriting } from '../lib/lockForWriting';
import { answersOfContents } from './answersOfContents';
import { ContentIndex } from './ContentIndex';
import { readAlertNames } from './operations/readAlertNames';
import { readNamedPages } from './operations/readNamedPages';
import { readUsedContents } from './operations/readUsedContents';

/** Longest name or anchor that the table holds. */
const MAX_LENGTH = 255;

/**
 * Finds out which pages answer which alerts: those that the alert's rule or policy names, those that name the alert in
 * their front matter, and those with a section of its name.
 */
export class AnswerLinker {
  readonly #knex: Knex;
  readonly #contents: ContentIndex;

  static create(options: { knex: Knex }): AnswerLinker {
    return new AnswerLinker(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
    this.#contents = ContentIndex.create();
  }

  /**
   * Brings the answers up to date; to be called by whoever changed alerts, uses or contents. Several may do so at once:
   * they wait for each other, and the last one sees what all have written.
   *
   * @returns refs of the entities for which something is different
   */
  async link(): Promise<string[]> {
    return this.#knex.transaction(async tx => {
      await lockForWriting(tx, 'runbooks_answers');
      const named = await readNamedPages(tx);
      const used = await readUsedContents(tx);
      const outlines = await this.#contents.get(
        tx,
        used.map(({ digest }) => digest),
      );
      const names = await readAlertNames(tx);
      const rows = [...named, ...answersOfContents({ used, outlines, names })];
      const changed = await replaceLinks({
        tx,
        table: 'runbooks_answers',
        columns: ['entity_ref', 'alert_name', 'page_id', 'via', 'anchor'],
        subject: 'entity_ref',
        rows: rows.filter(isStorable).map(row => ({ ...row })),
      });
      return [...new Set(changed)].sort();
    });
  }
}

function isStorable({ alert_name: name, anchor }: AnswerRow): boolean {
  return name.length <= MAX_LENGTH && anchor.length <= MAX_LENGTH;
}
