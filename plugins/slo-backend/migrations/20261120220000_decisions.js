// @ts-check

/**
 * What people decided and what happened, beside what was measured: exclusions with their decisions, events, the
 * error-budget policies of the catalog, and when evaluation last came to its end.
 *
 * Exclusions and policies of the catalog are projections and come back with the next refresh. Exclusions of the portal,
 * their decisions and the events exist nowhere else: `down` loses them.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 * Instants are ISO 8601 text in UTC with milliseconds: they sort as text and read the same on SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('slo_exclusions', table => {
    table.comment('Time that does not count, or is proposed not to');
    table
      .string('id', 255)
      .primary()
      .comment('Random for the portal, entity ref for the catalog');
    table.string('origin', 10).notNullable().comment('catalog or portal');
    table
      .string('status', 10)
      .notNullable()
      .comment('proposed, approved, rejected or withdrawn');
    table.string('kind', 20).notNullable().comment('maintenance or dispute');
    table.text('title').nullable();
    table.text('reason').notNullable();
    table.string('author', 255).notNullable().comment('User entity ref');
    table.string('approver', 255).nullable().comment('Never the author');
    table.text('starts').notNullable().comment('As people wrote it');
    table.text('ends').notNullable().comment('Of the first occurrence');
    table.string('time_zone', 100).nullable().comment('UTC where null');
    table.text('recurrence').nullable().comment('RRULE');
    table.text('problem').nullable().comment('Why it takes no effect');
    table.string('created_at', 30).notNullable();
    table.string('decided_at', 30).nullable();
    table.string('decided_by', 255).nullable();
    table
      .string('first_start', 30)
      .notNullable()
      .comment('Instant at which it first begins');
    table
      .string('last_end', 30)
      .nullable()
      .comment('Instant after which nothing is left; null where it recurs');
    table.index(['status', 'first_start'], 'slo_exclusions_status_idx');
  });

  await knex.schema.createTable('slo_exclusion_targets', table => {
    table.comment('SLOs and entities that exclusions are for');
    table
      .string('exclusion_id', 255)
      .notNullable()
      .references('id')
      .inTable('slo_exclusions')
      .onDelete('CASCADE');
    table
      .string('ref', 255)
      .notNullable()
      .comment('Of an SLO, or of an entity for all of its SLOs');
    table.primary(['exclusion_id', 'ref']);
    table.index(['ref'], 'slo_exclusion_targets_ref_idx');
  });

  await knex.schema.createTable('slo_exclusion_decisions', table => {
    table.comment('Who decided what about exclusions of the portal, and why');
    table
      .string('exclusion_id', 255)
      .notNullable()
      .references('id')
      .inTable('slo_exclusions')
      .onDelete('CASCADE');
    table.integer('position').notNullable().comment('0 for the proposal');
    table
      .string('decision', 10)
      .notNullable()
      .comment('propose, approve, reject or withdraw');
    table.string('decided_by', 255).notNullable();
    table.string('decided_at', 30).notNullable();
    table.text('comment').nullable();
    table.primary(['exclusion_id', 'position']);
  });

  await knex.schema.createTable('slo_events', table => {
    table.comment('Deploys, incidents and changes');
    table.string('source', 63).notNullable().comment('Who says so');
    table.string('id', 200).notNullable().comment('Of the sender');
    table.string('kind', 20).notNullable();
    table.text('title').notNullable();
    table.string('starts', 30).notNullable();
    table.string('ends', 30).nullable();
    table.text('url').nullable();
    table.string('fingerprint', 64).notNullable().comment('Of the content');
    table.string('recorded_by', 255).notNullable();
    table.string('recorded_at', 30).notNullable().comment('Of this content');
    table.primary(['source', 'id']);
    table.index(['starts'], 'slo_events_starts_idx');
  });

  await knex.schema.createTable('slo_event_entities', table => {
    table.comment('Entities that events happened to');
    table.string('source', 63).notNullable();
    table.string('id', 200).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('starts', 30).notNullable().comment('Of the event');
    table.primary(['source', 'id', 'entity_ref']);
    table
      .foreign(['source', 'id'])
      .references(['source', 'id'])
      .inTable('slo_events')
      .onDelete('CASCADE');
    table.index(['entity_ref', 'starts'], 'slo_event_entities_entity_idx');
  });

  await knex.schema.createTable('slo_policies', table => {
    table.comment('Error-budget policies of the catalog; a projection');
    table.string('ref', 255).primary().comment('Entity ref of the document');
    table.text('policy', 'longtext').notNullable().comment('JSON');
    table
      .text('problem')
      .nullable()
      .comment('Why the document of today is not the one that holds');
  });

  await knex.schema.createTable('slo_policy_scopes', table => {
    table.comment('What error-budget policies are for');
    table
      .string('ref', 255)
      .notNullable()
      .references('ref')
      .inTable('slo_policies')
      .onDelete('CASCADE');
    table
      .string('scope', 300)
      .notNullable()
      .comment('entity:<ref>, tier:<tier> or default');
    table.primary(['ref', 'scope']);
    table.index(['scope'], 'slo_policy_scopes_scope_idx');
  });

  await knex.schema.createTable('slo_evaluation', table => {
    table.comment('When evaluation last ran to its end; one row');
    table.string('id', 20).primary();
    table
      .string('completed_at', 30)
      .notNullable()
      .comment('When evaluation of everything last came to its end');
    table
      .string('noticed_at', 30)
      .nullable()
      .comment('When it was noticed that it no longer does');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('slo_evaluation');
  await knex.schema.dropTable('slo_policy_scopes');
  await knex.schema.dropTable('slo_policies');
  await knex.schema.dropTable('slo_event_entities');
  await knex.schema.dropTable('slo_events');
  await knex.schema.dropTable('slo_exclusion_decisions');
  await knex.schema.dropTable('slo_exclusion_targets');
  await knex.schema.dropTable('slo_exclusions');
};
