// @ts-check

/**
 * Who is on call: a projection of the catalog (entities, people, groups, which schedule answers for what), the schedules
 * with what was computed or fetched of them, and how reading providers and feeds goes.
 *
 * Nearly all of it comes back with the next rounds of the tasks. What does not is the past of `oncall_shifts`, the record
 * of who was on call: `down` loses it.
 *
 * Instants that are compared over many rows (shifts, gaps) are integers, milliseconds since the epoch: one comparison of
 * eight bytes on both engines, where text would double the indexes. All others are ISO 8601 text in UTC with
 * milliseconds, which sorts as text. The rows of a level in `oncall_shifts` are tiles without holes or overlaps, with
 * nobody in some of them: whoever is on call at an instant is one look-up of the last start, and a span of nobody has its
 * start and its reason like any other.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createProjection(knex);
  await createSchedules(knex);
  await createSources(knex);
};

/** @param {import('knex').Knex} knex */
async function createProjection(knex) {
  await knex.schema.createTable('oncall_entities', table => {
    table.comment('Components, systems, APIs, resources; a projection');
    table.string('ref', 255).primary().comment('Entity ref');
    table.string('kind', 63).notNullable().comment('In lower case');
    table.text('title').notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('tier', 63).nullable();
    table
      .boolean('is_service')
      .notNullable()
      .comment('Whether somebody has to answer for it');
    table.text('runbooks').notNullable().comment('JSON: title and url');
    table.string('fingerprint', 64).notNullable().comment('Of the content');
    table.index(['owner_ref'], 'oncall_entities_owner_idx');
  });

  await knex.schema.createTable('oncall_people', table => {
    table.comment('Users of the catalog; a projection');
    table.string('ref', 255).primary().comment('Entity ref');
    table.text('name').notNullable();
    table.string('email', 320).nullable().comment('In lower case');
    table.text('contacts').notNullable().comment('JSON');
    table.string('time_zone', 64).nullable().comment('IANA');
    table.string('fingerprint', 64).notNullable().comment('Of the content');
    table.index(['email'], 'oncall_people_email_idx');
  });

  await knex.schema.createTable('oncall_groups', table => {
    table.comment('Groups of the catalog; a projection');
    table.string('ref', 255).primary().comment('Entity ref');
    table.text('title').notNullable();
    table.string('parent_ref', 255).nullable();
    table.text('contacts').notNullable().comment('JSON');
    table.string('fingerprint', 64).notNullable().comment('Of the content');
  });

  await knex.schema.createTable('oncall_members', table => {
    table.comment('Direct members of groups; a projection');
    table.string('group_ref', 255).notNullable();
    table.string('user_ref', 255).notNullable();
    table.primary(['group_ref', 'user_ref']);
    table.index(['user_ref'], 'oncall_members_user_idx');
  });

  await knex.schema.createTable('oncall_assignments', table => {
    table.comment('Which schedules answer for what, in order; a projection');
    table
      .string('entity_ref', 255)
      .notNullable()
      .comment('Of an entity, or of a group for itself');
    table.integer('position').notNullable();
    table.string('schedule_ref', 300).notNullable();
    table
      .string('via', 20)
      .notNullable()
      .comment('annotation, owner-annotation or owner-schedule');
    table.primary(['entity_ref', 'position']);
    table.index(['schedule_ref'], 'oncall_assignments_schedule_idx');
  });

  await knex.schema.createTable('oncall_incident_targets', table => {
    table.comment('Whose incidents concern which entities; a projection');
    table.string('source', 63).notNullable().comment('Name of the provider');
    table.string('instance', 63).notNullable().comment('Its account');
    table.string('target_kind', 20).notNullable();
    table.string('target_id', 255).notNullable().comment('At the provider');
    table.string('entity_ref', 255).notNullable();
    table
      .string('via', 20)
      .notNullable()
      .comment('annotation or owner-annotation');
    table.primary([
      'source',
      'instance',
      'target_kind',
      'target_id',
      'entity_ref',
    ]);
  });
}

/** @param {import('knex').Knex} knex */
async function createSchedules(knex) {
  await knex.schema.createTable('oncall_schedules', table => {
    table.comment('Documents of the catalog, targets at providers, feeds');
    table.string('ref', 300).primary();
    table.string('source', 63).notNullable();
    table.string('instance', 63).nullable().comment('Account, of providers');
    table.string('target_kind', 20).nullable().comment('Of providers');
    table.string('target_id', 255).nullable().comment('Of providers');
    table.text('title').notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('time_zone', 64).nullable().comment('IANA');
    table.text('url').nullable();
    table
      .text('document', 'longtext')
      .nullable()
      .comment('JSON: the last document without an error');
    table.text('issues').notNullable().comment('JSON: what is wrong with it');
    table.boolean('invalid').notNullable().comment('It has an error now');
    table.text('levels', 'longtext').notNullable().comment('JSON');
    table
      .integer('known_levels')
      .notNullable()
      .comment('The most it ever had shifts of');
    table.string('paging', 20).notNullable();
    table.text('problems').notNullable().comment('JSON: for people');
    table
      .string('as_of', 30)
      .nullable()
      .comment('When it was last read in full; of providers');
    table.string('attempted_at', 30).nullable();
    table.string('error_code', 100).nullable();
    table.text('error_message').nullable();
    table
      .string('computed_from', 64)
      .nullable()
      .comment('Digest of what the shifts were computed from');
    table
      .bigInteger('known_from')
      .nullable()
      .comment('Shifts are known from here on, ms');
    table.bigInteger('known_until').nullable().comment('And until here, ms');
    table
      .double('coverage')
      .nullable()
      .comment('Share of the time ahead with somebody, or nobody on purpose');
    table
      .string('removed_at', 30)
      .nullable()
      .comment('Nothing names it any more since; its past stays');
    table.index(['source', 'instance'], 'oncall_schedules_source_idx');
    table.index(['owner_ref'], 'oncall_schedules_owner_idx');
  });

  await knex.schema.createTable('oncall_shifts', table => {
    table.comment('Tiles of levels: who is on call when, or that nobody is');
    table.string('schedule_ref', 300).notNullable();
    table.integer('level').notNullable().comment('1 is asked first');
    table.bigInteger('starts').notNullable().comment('ms');
    table.bigInteger('ends').notNullable().comment('ms, exclusive');
    table.text('level_name').notNullable().comment('As it was then');
    table.text('users').notNullable().comment('JSON: refs, sorted');
    table.text('reason').notNullable().comment('JSON');
    table.primary(['schedule_ref', 'level', 'starts']);
    table.index(['ends'], 'oncall_shifts_ends_idx');
  });

  await knex.schema.createTable('oncall_shift_users', table => {
    table.comment('The same by person or group');
    table.string('schedule_ref', 300).notNullable();
    table.integer('level').notNullable();
    table.bigInteger('starts').notNullable().comment('ms');
    table.bigInteger('ends').notNullable().comment('ms, exclusive');
    table.string('user_ref', 300).notNullable();
    table.primary(['schedule_ref', 'level', 'starts', 'user_ref']);
    table.index(['user_ref', 'ends'], 'oncall_shift_users_user_idx');
  });

  await knex.schema.createTable('oncall_gaps', table => {
    table.comment('When an alert reaches nobody at once, or nobody at all');
    table.string('schedule_ref', 300).notNullable();
    table.bigInteger('starts').notNullable().comment('ms');
    table.bigInteger('ends').notNullable().comment('ms, exclusive');
    table.string('severity', 10).notNullable().comment('amber or red');
    table.text('levels').notNullable().comment('JSON: names of the empty ones');
    table
      .integer('added_delay_seconds')
      .nullable()
      .comment('How much later a level answers; amber only');
    table.primary(['schedule_ref', 'starts']);
    table.index(['ends'], 'oncall_gaps_ends_idx');
  });

  await knex.schema.createTable('oncall_external_people', table => {
    table.comment('People on call whom the catalog does not know');
    table.string('ref', 300).primary();
    table.text('name').notNullable();
    table.string('email', 320).nullable();
    table.text('url').nullable().comment('Page at the provider');
    table.boolean('deleted').notNullable().comment('Says the provider');
  });
}

/** @param {import('knex').Knex} knex */
async function createSources(knex) {
  await knex.schema.createTable('oncall_sources', table => {
    table.comment('How reading the catalog, each account and each feed goes');
    table.string('source', 63).notNullable();
    table.string('instance', 63).notNullable();
    table.string('last_attempt', 30).nullable();
    table.string('last_success', 30).nullable();
    table.string('error_code', 100).nullable();
    table.text('error_message').nullable();
    table.text('warnings').notNullable().comment('JSON');
    table.primary(['source', 'instance']);
  });

  await knex.schema.createTable('oncall_feeds', table => {
    table.comment('What calendar feeds said when they last answered');
    table.string('name', 100).primary();
    table.text('occurrences', 'longtext').notNullable().comment('JSON');
    table.string('digest', 64).notNullable().comment('Of the occurrences');
    table.string('as_of', 30).notNullable();
    table.bigInteger('known_until').notNullable().comment('ms');
  });

  await knex.schema.createTable('oncall_directory', table => {
    table.comment('What could be mapped, by account');
    table.string('source', 63).notNullable();
    table.string('instance', 63).notNullable();
    table.string('schedule_ref', 300).primary();
    table.text('title').notNullable();
    table.text('url').nullable();
    table.string('annotation_key', 255).notNullable();
    table.text('annotation_value').notNullable();
    table.string('account_key', 255).nullable();
    table.text('account_value').nullable();
    table.index(['source', 'instance'], 'oncall_directory_source_idx');
  });
}

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  const tables = [
    'oncall_directory',
    'oncall_feeds',
    'oncall_sources',
    'oncall_external_people',
    'oncall_gaps',
    'oncall_shift_users',
    'oncall_shifts',
    'oncall_schedules',
    'oncall_incident_targets',
    'oncall_assignments',
    'oncall_members',
    'oncall_groups',
    'oncall_people',
    'oncall_entities',
  ];
  for (const table of tables) {
    await knex.schema.dropTable(table);
  }
};
