// @ts-check

/**
 * Which pages are runbooks of what: a projection of the catalog, the pages with what was found out about them, the places
 * that name them, the alerts they answer, and how reading all this goes.
 *
 * Nearly all of it comes back with the next rounds of the tasks. What does not is `runbooks_history`, how pages were:
 * `down` loses it.
 *
 * A page is one row however many places name it, and stays when none does any more (`ended_at`), because reviews and
 * checklists refer to it. `scope` tells who wrote a row of `runbooks_uses` or `runbooks_alerts` (for example
 * `catalog`, `rules/main`): each reader replaces its own and leaves those of others alone, so that one that fails takes
 * nothing away. Contents are kept once per digest.
 *
 * Instants are ISO 8601 text in UTC with milliseconds, which sorts as text.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createProjection(knex);
  await createPages(knex);
  await createAlerts(knex);
  await createSources(knex);
};

/** @param {import('knex').Knex} knex */
async function createProjection(knex) {
  await knex.schema.createTable('runbooks_entities', table => {
    table.comment('Entities that may have runbooks; a projection');
    table.string('ref', 255).primary().comment('Entity ref');
    table.string('kind', 63).notNullable().comment('In lower case');
    table.text('title').notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('tier', 63).nullable();
    table
      .boolean('is_service')
      .notNullable()
      .comment('Whether its alerts are expected to have runbooks');
    table
      .text('alert_names')
      .notNullable()
      .comment('JSON: names of alerts that its annotations claim');
    table
      .text('alert_selectors')
      .notNullable()
      .comment('JSON: labels of alerts that its annotations claim');
    table.string('fingerprint', 64).notNullable().comment('Of the content');
    table.index(['owner_ref'], 'runbooks_entities_owner_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function createPages(knex) {
  await knex.schema.createTable('runbooks_pages', table => {
    table.comment('Pages, each once however many places name it');
    table.string('id', 40).primary().comment('Of the key');
    table.text('key').notNullable().comment('The address, normalised');
    table.text('url').notNullable().comment('Where people open it');
    table.string('kind', 20).notNullable();
    table
      .string('host', 255)
      .notNullable()
      .comment('With its port; for pacing');
    table.text('title').notNullable();
    table
      .integer('title_rank')
      .notNullable()
      .comment('How much the title says; a better one stays');
    table.string('found_at', 30).notNullable();
    table.string('ended_at', 30).nullable().comment('No place names it since');

    table.string('liveness', 20).notNullable().comment('live, dead, unknown');
    table.string('liveness_code', 60).notNullable();
    table.text('liveness_reason').notNullable();
    table.string('liveness_since', 30).nullable();
    table.integer('http_status').nullable();
    table.text('final_url').nullable();
    table.string('checked_at', 30).nullable();
    table.string('due_at', 30).notNullable().comment('Of the next check');
    table.integer('failures').notNullable().comment('Checks without an answer');
    table.text('etag').nullable();
    table.text('last_modified').nullable().comment('As the server wrote it');

    table.string('changed_at', 30).nullable();
    table.string('changed_source', 20).nullable();
    table.string('stated_review_at', 30).nullable().comment('Front matter');

    table
      .string('content_digest', 64)
      .nullable()
      .comment('Of what was read last, also where no content is kept');
    table.string('content_read_at', 30).nullable();
    table.text('content_error').nullable().comment('Of the last attempt');

    table.string('quality', 20).notNullable();
    table.text('quality_reason').notNullable();
    table.text('quality_findings').notNullable().comment('JSON');
    table.string('quality_since', 30).nullable();
    table.string('quality_checked_at', 30).nullable();
    table.index(['kind', 'due_at'], 'runbooks_pages_due_idx');
  });

  await knex.schema.createTable('runbooks_contents', table => {
    table.comment('What pages say, once per digest');
    table.string('digest', 64).primary();
    table.text('markdown', 'longtext').nullable().comment('Of Markdown pages');
    table.text('reading', 'longtext').notNullable().comment('JSON: outline');
    table.string('read_at', 30).notNullable();
  });

  await knex.schema.createTable('runbooks_uses', table => {
    table.comment('Places that name a page for an entity');
    table.string('id', 64).primary().comment('Of all columns');
    table.string('scope', 300).notNullable().comment('Who found it');
    table.string('page_id', 40).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.string('kind', 20).notNullable();
    table.text('place').notNullable().comment('For people');
    table.text('url').notNullable().comment('As written');
    table.text('title').nullable();
    table.text('anchor').nullable();
    table.index(['entity_ref'], 'runbooks_uses_entity_idx');
    table.index(['page_id'], 'runbooks_uses_page_idx');
    table.index(['scope'], 'runbooks_uses_scope_idx');
  });

  await knex.schema.createTable('runbooks_history', table => {
    table.comment('How pages were: intervals, one per state');
    table.string('page_id', 40).notNullable();
    table.string('aspect', 20).notNullable();
    table.string('from_at', 30).notNullable();
    table.string('to_at', 30).nullable().comment('Exclusive; null for now');
    table.string('state', 64).notNullable();
    table.text('reason').notNullable().comment('As it was when it began');
    table.primary(['page_id', 'aspect', 'from_at']);
    table.index(['to_at'], 'runbooks_history_to_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function createAlerts(knex) {
  await knex.schema.createTable('runbooks_alerts', table => {
    table.comment(
      'Alerts that can fire: rules of Prometheus, policies of SLOs',
    );
    table.string('id', 64).primary().comment('Of all columns');
    table.string('scope', 300).notNullable().comment('Who found it');
    table.string('entity_ref', 255).notNullable();
    table.text('name').notNullable();
    table.string('severity', 63).nullable();
    table.boolean('paging').notNullable();
    table.text('source').notNullable().comment('For people');
    table.string('via', 20).notNullable().comment('alert-rule or alert-policy');
    table.text('summary').nullable();
    table
      .text('subject')
      .nullable()
      .comment('What it is about: the SLO it was generated from');
    table.string('page_id', 40).nullable().comment('Which its rule names');
    table.text('anchor').nullable();
    table.index(['entity_ref'], 'runbooks_alerts_entity_idx');
    table.index(['scope'], 'runbooks_alerts_scope_idx');
  });

  await knex.schema.createTable('runbooks_answers', table => {
    table.comment('Which pages answer which alerts; derived');
    table.string('entity_ref', 255).notNullable();
    table.string('alert_name', 255).notNullable();
    table.string('page_id', 40).notNullable();
    table.string('via', 20).notNullable();
    table.string('anchor', 255).notNullable().comment('Empty for the top');
    table.primary(['entity_ref', 'alert_name', 'page_id', 'via', 'anchor']);
    table.index(['page_id'], 'runbooks_answers_page_idx');
  });

  await knex.schema.createTable('runbooks_firing', table => {
    table.comment('Alerts as they were told last');
    table.string('source', 255).notNullable();
    table.string('fingerprint', 64).notNullable();
    table.text('name').notNullable();
    table.string('severity', 63).nullable();
    table.boolean('paging').notNullable();
    table.string('status', 20).notNullable();
    table.text('problem').nullable().comment('Why it has no entity');
    table.text('labels').notNullable().comment('JSON');
    table.text('summary').nullable();
    table.text('description').nullable();
    table.string('starts_at', 30).notNullable();
    table.string('ends_at', 30).nullable();
    table.string('updated_at', 30).notNullable();
    table.text('generator_url').nullable();
    table.text('runbook_url').nullable();
    table.string('page_id', 40).nullable().comment('Of its runbook_url');
    table.text('anchor').nullable();
    table.primary(['source', 'fingerprint']);
    table.index(['status', 'updated_at'], 'runbooks_firing_status_idx');
    table.index(['fingerprint'], 'runbooks_firing_fingerprint_idx');
  });

  await knex.schema.createTable('runbooks_firing_entities', table => {
    table.comment('Entities that an alert concerns; several may claim it');
    table.string('source', 255).notNullable();
    table.string('fingerprint', 64).notNullable();
    table.string('entity_ref', 255).notNullable();
    table.primary(['source', 'fingerprint', 'entity_ref']);
    table.index(['entity_ref'], 'runbooks_firing_entities_entity_idx');
  });
}

/** @param {import('knex').Knex} knex */
async function createSources(knex) {
  await knex.schema.createTable('runbooks_sources', table => {
    table.comment('How reading the catalog, repositories, rules, alerts goes');
    table.string('source', 63).notNullable();
    table.string('instance', 300).notNullable();
    table.string('last_attempt', 30).nullable();
    table.string('last_success', 30).nullable();
    table.string('error_code', 100).nullable();
    table.text('error_message').nullable();
    table.text('warnings').notNullable().comment('JSON');
    table.primary(['source', 'instance']);
  });
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'runbooks_sources',
    'runbooks_firing_entities',
    'runbooks_firing',
    'runbooks_answers',
    'runbooks_alerts',
    'runbooks_history',
    'runbooks_uses',
    'runbooks_contents',
    'runbooks_pages',
    'runbooks_entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
