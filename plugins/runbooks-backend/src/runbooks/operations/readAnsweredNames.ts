import { Knex } from 'knex';
import { runbookKey } from '../StoredRunbook';
import { readAnswers } from './readAnswers';

const none = () => [];

/**
 * Names of the alerts that pages answer, for a search; without words nothing is read.
 *
 * @returns of an entity and a page
 */
export async function readAnsweredNames(
  knex: Knex,
  words: readonly string[],
  entityRefs?: readonly string[],
): Promise<(entityRef: string, pageId: string) => string[]> {
  if (words.length === 0) return none;
  const names = new Map<string, string[]>();
  for (const answer of await readAnswers(knex, { entityRefs })) {
    const key = runbookKey(answer.entity_ref, answer.page_id);
    names.set(key, [...(names.get(key) ?? []), answer.alert_name]);
  }
  return (entityRef, pageId) => names.get(runbookKey(entityRef, pageId)) ?? [];
}
