// @ts-check

/**
 * What went wrong with services: incidents as providers and tools told them, the entities they concern, and what each cost
 * of error budgets.
 *
 * Those of providers come back with the next round as far as the provider keeps them; those that were pushed exist nowhere
 * else: `down` loses them. Costs are worked out again.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 * Instants are ISO 8601 text in UTC with milliseconds: they sort as text and read the same on SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('oncall_incidents', table => {
    table.comment('Incidents, as they were last told');
    table.string('source', 127).notNullable().comment('Who says so');
    table.string('id', 200).notNullable().comment('Of the sender');
    table.text('title').notNullable();
    table
      .string('status', 20)
      .notNullable()
      .comment('triggered, acknowledged or resolved');
    table.string('severity', 63).nullable();
    table.string('opened_at', 30).notNullable();
    table.string('acknowledged_at', 30).nullable();
    table.string('resolved_at', 30).nullable();
    table.text('url').nullable();
    table.text('responders').notNullable().comment('JSON: refs');
    table.text('postmortem_url').nullable();
    table.text('follow_ups').notNullable().comment('JSON: title, url, done');
    table.integer('open_follow_ups').notNullable();
    table.string('fingerprint', 64).notNullable().comment('Of the content');
    table.string('recorded_by', 255).notNullable();
    table.string('recorded_at', 30).notNullable().comment('Of this content');
    table
      .string('costed_at', 30)
      .nullable()
      .comment('When what it cost was last worked out');
    table.primary(['source', 'id']);
    table.index(['opened_at'], 'oncall_incidents_opened_idx');
    table.index(['status'], 'oncall_incidents_status_idx');
  });

  await knex.schema.createTable('oncall_incident_entities', table => {
    table.comment('Entities that incidents concern');
    table.string('source', 127).notNullable();
    table.string('id', 200).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.primary(['source', 'id', 'entity_ref']);
    table
      .foreign(['source', 'id'])
      .references(['source', 'id'])
      .inTable('oncall_incidents')
      .onDelete('CASCADE');
    table.index(['entity_ref'], 'oncall_incident_entities_entity_idx');
  });

  await knex.schema.createTable('oncall_incident_costs', table => {
    table.comment('What incidents cost of error budgets');
    table.string('source', 127).notNullable();
    table.string('id', 200).notNullable();
    table.string('slo_ref', 255).notNullable();
    table.string('entity_ref', 255).notNullable().comment('Of the SLO');
    table.text('title').notNullable().comment('Of the SLO');
    table
      .double('spent')
      .notNullable()
      .comment('Share of the budget of the whole window');
    table.primary(['source', 'id', 'slo_ref']);
    table
      .foreign(['source', 'id'])
      .references(['source', 'id'])
      .inTable('oncall_incidents')
      .onDelete('CASCADE');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('oncall_incident_costs');
  await knex.schema.dropTable('oncall_incident_entities');
  await knex.schema.dropTable('oncall_incidents');
};
