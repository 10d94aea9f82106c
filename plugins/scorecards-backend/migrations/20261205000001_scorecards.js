// @ts-check

/**
 * What scorecards are about, what they say, the facts they read, and what came out: projections of the catalog, the versions
 * of each scorecard, facts as last told, and results as intervals.
 *
 * Projections and facts come back with the next rounds of the tasks. What does not is `scorecards_versions` and
 * `scorecards_results`, how every service did under the rules of its day: `down` loses it.
 *
 * `scorecards_results` has one row per entity and scorecard for as long as nothing changes. A row holds the results of all
 * checks of a version, one letter each: 10,000 entities under 50 checks are 10,000 rows when they are first evaluated and
 * none when they are evaluated again. Ids are integers, so that a row stays small. An entity that is deleted and
 * comes again is another one (`ended_at`); its ref leads to both.
 *
 * Whoever writes results first raises the first row of `scorecards_revision`: it is the lock that lets replicas write one
 * after the other, and its number tells readers what is new. The second row is raised with every change of entities, groups,
 * scorecards and versions, the third with every change of facts, which readers hold in memory.
 *
 * Instants are ISO 8601 text in UTC with milliseconds, which sorts as text.
 * New tables only: no lock on anything that exists, the cost does not depend on what is stored, on either engine.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await createProjection(knex);
  await createDocuments(knex);
  await createFacts(knex);
  await createResults(knex);
};

/** @param {import('knex').Knex} knex */
async function createProjection(knex) {
  await knex.schema.createTable('scorecards_entities', table => {
    table.comment('Entities that scorecards may apply to; a projection');
    table.increments('id').comment('Of one life of an entity');
    table.string('ref', 255).notNullable().comment('Entity ref');
    table.string('uid', 63).notNullable().comment('Of the catalog');
    table.string('kind', 63).notNullable().comment('In lower case');
    table.string('type', 255).nullable();
    table.text('title').notNullable();
    table.string('owner_ref', 255).nullable();
    table.string('system_ref', 255).nullable();
    table.string('domain_ref', 255).nullable();
    table.string('tier', 63).nullable();
    table
      .text('entity', 'longtext')
      .notNullable()
      .comment('JSON: what filters and providers of facts read');
    table.string('fingerprint', 64).notNullable().comment('Of the content');
    table.string('found_at', 30).notNullable();
    table.string('ended_at', 30).nullable().comment('Gone since');
    table.index(['ref'], 'scorecards_entities_ref_idx');
  });
  // Whatever finds entities at the same time on two nodes, one of them lives.
  await knex.schema.raw(
    'create unique index scorecards_entities_living_idx on scorecards_entities (ref) where ended_at is null',
  );

  await knex.schema.createTable('scorecards_groups', table => {
    table.comment('Groups, for what is below an owner; a projection');
    table.string('ref', 255).primary();
    table.text('title').notNullable();
    table.string('parent_ref', 255).nullable();
  });
}

/** @param {import('knex').Knex} knex */
async function createDocuments(knex) {
  await knex.schema.createTable('scorecards_scorecards', table => {
    table.comment('Scorecards of the catalog');
    table.increments('id');
    table.string('ref', 255).notNullable().unique();
    table.text('title').notNullable();
    table.text('description').nullable();
    table.string('owner_ref', 255).nullable();
    table
      .text('issues')
      .notNullable()
      .comment(
        'JSON: why the document of today cannot be used; none if it can',
      );
    table.string('fingerprint', 64).notNullable().comment('Of the document');
    table.string('ended_at', 30).nullable().comment('Not in the catalog since');
  });

  await knex.schema.createTable('scorecards_versions', table => {
    table.comment('What a scorecard said, and when');
    table.increments('id');
    table.integer('scorecard_id').notNullable();
    table.string('version', 20).notNullable().comment('Of the content');
    table.text('document', 'longtext').notNullable().comment('JSON: Scorecard');
    table.text('source', 'longtext').notNullable().comment('YAML, for people');
    table
      .text('changes')
      .notNullable()
      .comment('JSON: what is new, for people');
    table.string('valid_from', 30).notNullable();
    table.string('valid_to', 30).nullable();
    table.index(['scorecard_id', 'valid_from'], 'scorecards_versions_idx');
  });

  await knex.schema.createTable('scorecards_schemas', table => {
    table.comment('Fact schemas of the catalog; a projection');
    table.string('ref', 255).primary();
    table.string('name', 63).notNullable();
    table.text('document').notNullable().comment('JSON: FactSchema, or null');
    table.text('issues').notNullable().comment('JSON');
  });
}

/** @param {import('knex').Knex} knex */
async function createFacts(knex) {
  await knex.schema.createTable('scorecards_facts', table => {
    table.comment('Facts as last told');
    table.integer('entity_id').notNullable();
    table.string('variable', 80).notNullable();
    table.text('facts').notNullable().comment('JSON: FactSet without asOf');
    table.string('digest', 64).notNullable().comment('Of the facts');
    table
      .string('as_of', 30)
      .nullable()
      .comment('Observed then; null where the last round of the source counts');
    table
      .string('expires_at', 30)
      .nullable()
      .comment('Unknown from then on; null where the source says');
    table.primary(['entity_id', 'variable']);
    table.index(['variable'], 'scorecards_facts_variable_idx');
  });

  await knex.schema.createTable('scorecards_sources', table => {
    table.comment('How reading the catalog and the facts goes');
    table.string('source', 63).notNullable();
    table.string('instance', 255).notNullable();
    table.string('last_attempt', 30).nullable();
    table.string('last_success', 30).nullable();
    table.string('error_code', 63).nullable();
    table.text('error_message').nullable();
    table.text('warnings').notNullable().comment('JSON');
    table.primary(['source', 'instance']);
  });
}

/** @param {import('knex').Knex} knex */
async function createResults(knex) {
  await knex.schema.createTable('scorecards_results', table => {
    table.comment('How entities did under scorecards, as intervals');
    table.integer('entity_id').notNullable();
    table.integer('scorecard_id').notNullable();
    table.integer('version_id').notNullable().comment('Whose checks these are');
    table.string('valid_from', 30).notNullable();
    table.string('valid_to', 30).nullable();
    table
      .bigInteger('revision')
      .notNullable()
      .comment('When it was written or closed');
    table
      .smallint('standing')
      .notNullable()
      .comment('Level reached, from 1; 0 none, -1 unproven');
    table.string('standing_since', 30).notNullable();
    table.float('passed').notNullable().comment('Weight');
    table.float('waived').notNullable().comment('Weight');
    table.float('unknown').notNullable().comment('Weight');
    table.float('applicable').notNullable().comment('Weight');
    table.text('codes').notNullable().comment('A letter per check');
    table
      .text('causes')
      .notNullable()
      .comment('A letter per check: why it changed');
    table
      .text('since')
      .notNullable()
      .comment('Run lengths of seconds since the epoch, per check');
    table
      .text('evidence')
      .notNullable()
      .comment('JSON: the facts that were read when it was written');
    table.primary(['entity_id', 'scorecard_id', 'valid_from']);
    table.index(['scorecard_id', 'valid_to'], 'scorecards_results_span_idx');
    table.index(['revision'], 'scorecards_results_revision_idx');
  });
  await knex.schema.raw(
    'create unique index scorecards_results_current_idx on scorecards_results (entity_id, scorecard_id) where valid_to is null',
  );

  await knex.schema.createTable('scorecards_revision', table => {
    table.comment(
      'How often results (1), projections (2) and facts (3) were written; 1 and 3 are also the locks of results and facts',
    );
    table.integer('id').primary();
    table.bigInteger('revision').notNullable();
  });
  await knex('scorecards_revision').insert([
    { id: 1, revision: 0 },
    { id: 2, revision: 0 },
    { id: 3, revision: 0 },
  ]);
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'scorecards_revision',
    'scorecards_results',
    'scorecards_sources',
    'scorecards_facts',
    'scorecards_schemas',
    'scorecards_versions',
    'scorecards_scorecards',
    'scorecards_groups',
    'scorecards_entities',
  ]) {
    await knex.schema.dropTable(table);
  }
};
