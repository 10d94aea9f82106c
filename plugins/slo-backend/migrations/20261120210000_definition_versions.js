// @ts-check

/**
 * Which terms each SLO had, and since when: the past is judged under its day's target, and whoever loosens a promise
 * leaves a trace.
 *
 * A row is added when an SLO's terms, or the indicators they are measured by, change; never changed or removed
 * afterwards, also not when the SLO ends, so that one that comes back goes on. The first version of an SLO holds for all
 * time before it.
 *
 * Cost: one narrow row per change, read by primary key. A new table only: no lock on anything that exists, whatever is
 * stored, on either engine. `down` forgets the past terms: what was judged under them is then judged under those of
 * today. Existing SLOs get their first version the next time the catalog is read.
 * Instants are ISO 8601 text in UTC: they sort as text and read the same on SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('slo_definition_versions', table => {
    table.comment('The terms of SLOs over time');
    table.string('ref', 255).notNullable().comment('Entity ref of the SLO');
    table
      .string('since', 30)
      .notNullable()
      .comment('The terms hold until the next version begins');
    table
      .string('fingerprint', 64)
      .notNullable()
      .comment('Of the terms and indicators');
    table.text('terms').notNullable().comment('JSON: targets, window, method');
    table
      .text('documents')
      .notNullable()
      .comment('JSON: the catalog documents that were read, with their etags');
    table.primary(['ref', 'since']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('slo_definition_versions');
};
