import { AlertRunbook } from '@callboard/backstage-plugin-runbooks-common';
import { Knex } from 'knex';
import { AlertRunbookKey, AlertRunbookReader } from '../alerts';
import { AnsweringPages } from './AnsweringPages';
import { readAnswers } from './operations/readAnswers';
import { RunbookReader } from './RunbookReader';

/** Reads the answers of alerts in three statements, however many alerts there are. */
export class DefaultAlertRunbookReader implements AlertRunbookReader {
  readonly #knex: Knex;
  readonly #runbookReader: RunbookReader;

  static create(options: {
    knex: Knex;
    runbookReader: RunbookReader;
  }): DefaultAlertRunbookReader {
    return new DefaultAlertRunbookReader(options.knex, options.runbookReader);
  }

  private constructor(knex: Knex, runbookReader: RunbookReader) {
    this.#knex = knex;
    this.#runbookReader = runbookReader;
  }

  async of(keys: readonly AlertRunbookKey[]): Promise<AlertRunbook[][]> {
    if (keys.length === 0) return [];
    const entityRefs = [...new Set(keys.map(({ entityRef }) => entityRef))];
    const names = new Set(keys.map(({ alertName }) => alertName));
    const answers = (await readAnswers(this.#knex, { entityRefs })).filter(
      row => names.has(row.alert_name),
    );
    const runbooks = await this.#runbookReader.readPairs([
      ...keys.flatMap(({ entityRef, pageId }) =>
        pageId === undefined ? [] : [{ entityRef, pageId }],
      ),
      ...answers.map(row => ({
        entityRef: row.entity_ref,
        pageId: row.page_id,
      })),
    ]);
    const pages = AnsweringPages.create(answers, runbooks);
    return keys.map(({ entityRef, alertName, pageId, anchor = '' }) =>
      pages.of(
        entityRef,
        alertName,
        pageId === undefined ? undefined : { pageId, anchor },
      ),
    );
  }
}
