// @ts-check

/**
 * Whether an alert of a service reaches somebody: the verdict of now, how it was, and the test pages people recorded.
 *
 * The verdict of now is derived and comes back with the next run of its task. History and proofs exist nowhere else:
 * `down` loses them. History has one row per interval, not per run, so that it grows with what happens and not with time.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 * Instants are ISO 8601 text in UTC with milliseconds: they sort as text and read the same on SQLite and PostgreSQL.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('oncall_reachability', table => {
    table.comment('Verdict of now per service; derived');
    table.string('entity_ref', 255).primary();
    table.text('title').notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('tier', 63).nullable();
    table
      .string('verdict', 20)
      .notNullable()
      .comment('unreachable, unknown or reachable');
    table
      .text('judgement', 'longtext')
      .notNullable()
      .comment('JSON: links, warnings, schedules');
    table
      .string('since', 30)
      .notNullable()
      .comment('Since when the verdict is what it is');
    table.index(['owner_ref'], 'oncall_reachability_owner_idx');
  });

  await knex.schema.createTable('oncall_reachability_history', table => {
    table.comment('How the verdicts were: intervals, one per verdict and link');
    table.string('entity_ref', 255).notNullable();
    table.string('from_at', 30).notNullable();
    table.string('to_at', 30).nullable().comment('Exclusive; null for now');
    table.string('verdict', 20).notNullable();
    table
      .string('link', 20)
      .nullable()
      .comment('The first that makes it so; null where all are in order');
    table.text('message').nullable().comment('As it was when it began');
    table.primary(['entity_ref', 'from_at']);
    table.index(['to_at'], 'oncall_reachability_history_to_idx');
  });

  await knex.schema.createTable('oncall_reachability_runs', table => {
    table.comment('When verdicts were last found; one row, also a lock');
    table.string('id', 20).primary();
    table.string('completed_at', 30).nullable();
  });

  await knex.schema.createTable('oncall_route_proofs', table => {
    table.comment('Test pages, and whether they reached somebody');
    table.string('id', 40).primary();
    table.string('entity_ref', 255).notNullable();
    table.string('at', 30).notNullable();
    table.boolean('reached').notNullable();
    table.string('received_by', 255).nullable().comment('User entity ref');
    table.text('note').nullable();
    table
      .string('recorded_by', 255)
      .notNullable()
      .comment('User entity ref, or subject of a service');
    table.string('recorded_at', 30).notNullable();
    table.index(['entity_ref', 'at'], 'oncall_route_proofs_entity_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('oncall_route_proofs');
  await knex.schema.dropTable('oncall_reachability_runs');
  await knex.schema.dropTable('oncall_reachability_history');
  await knex.schema.dropTable('oncall_reachability');
};
