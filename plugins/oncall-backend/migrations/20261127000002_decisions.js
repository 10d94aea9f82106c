// @ts-check

/**
 * What people decided about on-call: overrides of schedules, and secret addresses of calendars.
 *
 * Both exist nowhere else: `down` loses them. Nothing is ever deleted: an override is cancelled and an address revoked,
 * with by whom and when, so that the past can always be told.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 * Instants are ISO 8601 text in UTC with milliseconds: they sort as text and read the same on SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('oncall_overrides', table => {
    table.comment('Overrides of schedules made in the portal');
    table.string('id', 40).primary();
    table
      .string('schedule_ref', 255)
      .notNullable()
      .comment('Entity ref of the OnCallSchedule');
    table.text('level').nullable().comment('Name; every level where null');
    table.string('starts', 30).notNullable();
    table.string('ends', 30).notNullable().comment('Exclusive, as decided');
    table.string('removes', 255).nullable().comment('Who goes');
    table.string('adds', 255).nullable().comment('Who comes');
    table.text('reason').nullable();
    table
      .string('created_by', 255)
      .notNullable()
      .comment('User entity ref, or subject of a service');
    table.string('created_at', 30).notNullable();
    table.string('cancelled_by', 255).nullable();
    table
      .string('cancelled_at', 30)
      .nullable()
      .comment('It holds no longer from here on; never, if before its start');
    table.index(['schedule_ref', 'ends'], 'oncall_overrides_schedule_idx');
    table.index(['ends'], 'oncall_overrides_ends_idx');
  });

  await knex.schema.createTable('oncall_calendars', table => {
    table.comment('Secret addresses under which calendar programs find shifts');
    table.string('id', 40).primary();
    table
      .string('token_hash', 64)
      .notNullable()
      .comment('SHA-256 of the secret, which itself is not kept');
    table
      .string('scope', 10)
      .notNullable()
      .comment('schedule, person or team: whose shifts');
    table.string('ref', 300).notNullable();
    table.string('created_by', 255).notNullable().comment('User entity ref');
    table.string('created_at', 30).notNullable();
    table.string('last_read_at', 30).nullable().comment('To the hour');
    table.string('revoked_by', 255).nullable();
    table.string('revoked_at', 30).nullable();
    table.unique(['token_hash'], { indexName: 'oncall_calendars_token_idx' });
    table.index(['created_by'], 'oncall_calendars_creator_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('oncall_calendars');
  await knex.schema.dropTable('oncall_overrides');
};
