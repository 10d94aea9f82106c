// @ts-check

/**
 * What the plugin knows besides the record: a projection of the SLOs in the catalog, the verdicts last computed for
 * them, how asking each source went, and the catalog files that could not be read.
 *
 * All four can be rebuilt from the catalog, the record and the next attempts, so `down` loses nothing that matters.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 * Instants are ISO 8601 text in UTC: they sort as text and read the same on SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('slo_definitions', table => {
    table.comment('The SLOs of the catalog, resolved; a projection');
    table.string('ref', 255).primary().comment('Entity ref of the SLO');
    table.string('fingerprint', 64).notNullable().comment('Of the content');
    table.text('resolved', 'longtext').notNullable().comment('JSON');
    table.string('updated_at', 30).notNullable();
  });

  await knex.schema.createTable('slo_objectives', table => {
    table.comment('Objectives of SLOs, to find SLOs by what they measure');
    table.string('ref', 255).notNullable().comment('Entity ref of the SLO');
    table.integer('position').notNullable();
    table
      .string('digest', 64)
      .nullable()
      .comment('Of the resolved indicator; null where it is not resolved');
    table.primary(['ref', 'position']);
    table.index(['digest'], 'slo_objectives_digest_idx');
  });

  await knex.schema.createTable('slo_statuses', table => {
    table.comment('The verdict last computed for each SLO');
    table.string('ref', 255).primary().comment('Entity ref of the SLO');
    table.string('entity_ref', 255).nullable().comment('The service');
    table.string('owner_ref', 255).nullable();
    table.text('tier').nullable();
    table.text('title').notNullable();
    table.string('state', 20).notNullable();
    table.string('data', 20).notNullable();
    table
      .string('stale_at', 30)
      .nullable()
      .comment('When data that is ok now will have become stale');
    table
      .string('unknown_at', 30)
      .nullable()
      .comment('When a silence will have made the verdict unknown');
    table.text('status', 'longtext').notNullable().comment('JSON');
    table.index(['entity_ref'], 'slo_statuses_entity_ref_idx');
  });

  await knex.schema.createTable('slo_source_attempts', table => {
    table.comment('How asking a source for an indicator went last');
    table.string('digest', 64).notNullable();
    table.string('source', 64).notNullable();
    table.string('last_attempt', 30).notNullable();
    table.string('last_success', 30).nullable();
    table
      .string('filled_from', 30)
      .nullable()
      .comment('Everything from here to the last success was asked for');
    table
      .string('outcome', 20)
      .notNullable()
      .comment('ok, source-error or invalid');
    table.string('code', 100).nullable().comment('Of the error, if any');
    table.text('message').nullable().comment('Of the error, if any');
    table.text('warnings').notNullable().comment('JSON');
    table.primary(['digest', 'source']);
  });

  await knex.schema.createTable('slo_ingestion_errors', table => {
    table.comment('Catalog files that could not be read lately');
    table.string('id', 64).primary().comment('Digest of entity and message');
    table.string('entity_ref', 255).notNullable();
    table.text('location').notNullable();
    table.text('message').notNullable();
    table.string('first_seen', 30).notNullable();
    table.string('last_seen', 30).notNullable();
    table.index(['entity_ref'], 'slo_ingestion_errors_entity_ref_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('slo_ingestion_errors');
  await knex.schema.dropTable('slo_source_attempts');
  await knex.schema.dropTable('slo_statuses');
  await knex.schema.dropTable('slo_objectives');
  await knex.schema.dropTable('slo_definitions');
};
