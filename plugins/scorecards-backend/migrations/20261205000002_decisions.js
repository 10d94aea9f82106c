// @ts-check

/**
 * What people decide and do: waivers, campaigns and drills. Nothing brings these back: `down` loses them.
 *
 * Scorecards, checks and entities are named by ref and id, not by row: a decision outlives what it is about.
 *
 * Instants are ISO 8601 text in UTC with milliseconds, which sorts as text.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('scorecards_waivers', table => {
    table.comment('Exceptions from checks, asked for and decided');
    table.string('id', 36).primary();
    table.string('scorecard_ref', 255).notNullable();
    table.string('check_id', 255).notNullable();
    table.string('entity_ref', 255).nullable().comment('Either this');
    table.string('group_ref', 255).nullable().comment('Or all it owns');
    table.text('reason').notNullable();
    table
      .string('state', 20)
      .notNullable()
      .comment('requested, approved, rejected, withdrawn');
    table.string('requested_by', 255).notNullable();
    table.string('requested_at', 30).notNullable();
    table.string('expires_at', 30).notNullable();
    table.string('decided_by', 255).nullable();
    table.string('decided_at', 30).nullable();
    table.text('note').nullable();
    table.index(['state', 'expires_at'], 'scorecards_waivers_state_idx');
    table.index(['scorecard_ref', 'check_id'], 'scorecards_waivers_check_idx');
  });

  await knex.schema.createTable('scorecards_campaigns', table => {
    table.comment('Checks that shall be met by a date');
    table.string('id', 36).primary();
    table.text('title').notNullable();
    table.text('description').nullable();
    table.string('owner_ref', 255).nullable();
    table.string('scorecard_ref', 255).notNullable();
    table
      .text('checks')
      .notNullable()
      .comment('JSON: ids, with titles and levels');
    table.text('scope').notNullable().comment('JSON: CampaignScope');
    table.string('starts_at', 30).notNullable();
    table.string('due_at', 30).notNullable();
    table.string('created_by', 255).notNullable();
    table.string('created_at', 30).notNullable();
    table
      .string('outcome', 20)
      .nullable()
      .comment('ended, cancelled, promoted');
    table.string('ended_at', 30).nullable();
    table.string('ended_by', 255).nullable();
    table.text('note').nullable();
    table.text('patch').nullable().comment('YAML to commit, where promoted');
  });

  await knex.schema.createTable('scorecards_drills', table => {
    table.comment('Game days, failovers, restore tests');
    table.string('id', 36).primary();
    table.string('source', 100).notNullable();
    table.string('external_id', 255).notNullable().comment('Of the source');
    table.string('entity_ref', 255).notNullable();
    table.string('kind', 63).notNullable();
    table.text('title').notNullable();
    table.text('hypothesis').notNullable();
    table.string('result', 20).notNullable();
    table.string('at', 30).notNullable();
    table.text('summary').nullable();
    table.text('link').nullable();
    table.float('duration_seconds').nullable();
    table.text('follow_ups').notNullable().comment('JSON: list of FollowUp');
    table.string('recorded_by', 255).notNullable();
    table.string('recorded_at', 30).notNullable();
    table.unique(['source', 'external_id'], {
      indexName: 'scorecards_drills_source_idx',
    });
    table.index(['entity_ref', 'kind', 'at'], 'scorecards_drills_entity_idx');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('scorecards_drills');
  await knex.schema.dropTable('scorecards_campaigns');
  await knex.schema.dropTable('scorecards_waivers');
};
