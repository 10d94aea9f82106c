// @ts-check

/**
 * What people did: reviews of pages, and checklists worked through in incidents. None of it comes back by itself: `down`
 * loses it.
 *
 * Checklists refer to the content they began with by its digest, so that a page that changes meanwhile changes no tick.
 * `runbooks_checklist_events` is the record and is only ever added to; ticks are read from it. `open_key` is set while a
 * checklist is open, and unique: two people who begin at the same moment end up on one. Who looks on is kept for a
 * minute only.
 *
 * Instants are ISO 8601 text in UTC with milliseconds, which sorts as text.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('runbooks_reviews', table => {
    table.comment('Who verified a page');
    table.string('id', 40).primary();
    table.string('page_id', 40).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('outcome', 20).notNullable();
    table.text('note').nullable();
    table.string('by_ref', 255).notNullable();
    table.string('at', 30).notNullable();
    table.string('due_at', 30).nullable().comment('By the tier of that day');
    table.string('content_digest', 64).nullable();
    table.index(['page_id', 'at'], 'runbooks_reviews_page_idx');
  });

  await knex.schema.createTable('runbooks_checklists', table => {
    table.comment('Runbooks being worked through, and the records of it');
    table.string('id', 40).primary();
    table.string('page_id', 40).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.text('title').notNullable().comment('Of the page on that day');
    table.string('content_digest', 64).notNullable();
    table.integer('total').notNullable().comment('Items of the content');
    table.string('alert_source', 255).nullable();
    table.string('alert_fingerprint', 64).nullable();
    table.text('alert_name').nullable();
    table.string('started_by', 255).notNullable();
    table.string('started_at', 30).notNullable();
    table.string('ended_by', 255).nullable();
    table.string('ended_at', 30).nullable();
    table.text('note').nullable().comment('Written when it was ended');
    table
      .string('open_key', 64)
      .nullable()
      .unique()
      .comment('Of page, entity and alert; null once ended');
    table.index(['entity_ref', 'started_at'], 'runbooks_checklists_entity_idx');
    table.index(['page_id', 'started_at'], 'runbooks_checklists_page_idx');
  });

  await knex.schema.createTable('runbooks_checklist_events', table => {
    table.comment('Everything that was done on checklists; only added to');
    table.increments('seq').primary();
    table.string('checklist_id', 40).notNullable();
    table.string('at', 30).notNullable();
    table.string('by_ref', 255).notNullable();
    table.string('action', 20).notNullable();
    table.string('item_id', 40).nullable();
    table.text('text').nullable();
    table.index(['checklist_id', 'seq'], 'runbooks_checklist_events_list_idx');
  });

  await knex.schema.createTable('runbooks_checklist_readers', table => {
    table.comment('Who looks at a checklist');
    table.string('checklist_id', 40).notNullable();
    table.string('user_ref', 255).notNullable();
    table.string('seen_at', 30).notNullable();
    table.primary(['checklist_id', 'user_ref']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'runbooks_checklist_readers',
    'runbooks_checklist_events',
    'runbooks_checklists',
    'runbooks_reviews',
  ]) {
    await knex.schema.dropTable(table);
  }
};
