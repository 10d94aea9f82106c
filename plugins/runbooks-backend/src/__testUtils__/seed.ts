import { Knex } from 'knex';
import {
  AlertRow,
  AnswerRow,
  ChecklistEventRow,
  ChecklistReaderRow,
  ChecklistRow,
  ContentRow,
  EntityRow,
  FiringRow,
  HistoryRow,
  PageRow,
  ReviewRow,
  UseRow,
} from '../database/rows';
import * as rows from './rows';

type With<TRow, TKey extends keyof TRow> = Partial<TRow> & Pick<TRow, TKey>;

/** Rows of the tables, with what the test is about; the rest is as `rows.ts` has it. */
export interface Seed {
  entities?: With<EntityRow, 'ref'>[];
  pages?: With<PageRow, 'id'>[];
  contents?: With<ContentRow, 'digest'>[];
  uses?: With<UseRow, 'page_id' | 'entity_ref'>[];
  alerts?: With<AlertRow, 'entity_ref' | 'name'>[];
  answers?: With<AnswerRow, 'entity_ref' | 'alert_name' | 'page_id'>[];
  /** Each with the refs of the entities that it concerns. */
  firing?: (With<FiringRow, 'name'> & { entityRefs?: string[] })[];
  history?: With<HistoryRow, 'page_id' | 'aspect' | 'state'>[];
  reviews?: With<ReviewRow, 'page_id' | 'entity_ref'>[];
  checklists?: With<ChecklistRow, 'id' | 'page_id' | 'entity_ref'>[];
  checklistEvents?: With<ChecklistEventRow, 'checklist_id' | 'action'>[];
  checklistReaders?: With<ChecklistReaderRow, 'checklist_id' | 'user_ref'>[];
}

/** Writes rows into the migrated tables, past whoever writes them otherwise. */
export async function seed(knex: Knex, wanted: Seed): Promise<void> {
  const insert = async (table: string, list: object[] = []) => {
    if (list.length > 0) {
      await knex.batchInsert(table, list, 30);
    }
  };
  await insert('runbooks_entities', wanted.entities?.map(rows.entityRow));
  await insert('runbooks_pages', wanted.pages?.map(rows.pageRow));
  await insert('runbooks_contents', wanted.contents?.map(rows.contentRow));
  await insert('runbooks_uses', wanted.uses?.map(rows.useRow));
  await insert('runbooks_alerts', wanted.alerts?.map(rows.alertRow));
  await insert('runbooks_answers', wanted.answers?.map(rows.answerRow));
  for (const { entityRefs = [], ...given } of wanted.firing ?? []) {
    const alert = rows.firingRow(given);
    const { source, fingerprint } = alert;
    await insert('runbooks_firing', [alert]);
    await insert(
      'runbooks_firing_entities',
      entityRefs.map(ref => ({ source, fingerprint, entity_ref: ref })),
    );
  }
  await insert('runbooks_history', wanted.history?.map(rows.historyRow));
  await insert('runbooks_reviews', wanted.reviews?.map(rows.reviewRow));
  await insert(
    'runbooks_checklists',
    wanted.checklists?.map(rows.checklistRow),
  );
  await insert(
    'runbooks_checklist_events',
    wanted.checklistEvents?.map(rows.checklistEventRow),
  );
  await insert(
    'runbooks_checklist_readers',
    wanted.checklistReaders?.map(rows.checklistReaderRow),
  );
}
