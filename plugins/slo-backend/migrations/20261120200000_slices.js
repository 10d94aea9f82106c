// @ts-check

/**
 * Widths of buckets, and slices.
 *
 * Why a width per series. An indicator whose slices are not made of five-minute buckets is counted by the minute. The
 * packed day has carried its width from the beginning; the series now says it too, so that the width is known before a
 * day is read, and a batch of another width can be refused. Every series that exists has five minutes.
 *
 * Why slices are stored. A slice is judged over the sum of all sources and, in composites, over several indicators:
 * that cannot be had from prefix sums of counts. `slice_series` is one way of making slices (method, width, indicators
 * with weight and slice target), `slice_days` holds what became of the slices that start on a day, with the sums of all
 * days before it, so that a window of 30 days reads two rows. Days without counts have no row: what is neither measured
 * nor empty is unknown, and that is found by arithmetic.
 *
 * `slice_series.derived_to` says how far the days are right; whoever changes counts lowers it in the same transaction,
 * and whoever reads derives what is missing. All of it can be dropped at any time and is derived again, except for days
 * whose buckets were thinned (`kept_to`): these keep the slices that were derived before, which are then the truth.
 *
 * Locks. A writer of counts locks `record_series` rows first, then the `slice_series` rows over them; a reader that
 * derives locks `slice_series` rows only. Nobody locks the other way round.
 *
 * Types. Slices are double precision like counts. A sum of shortfalls is kept as whole slices and units of 10^-12 of a
 * slice below one slice, because a week of one-minute slices in units is more than 2^53; sums of units over all days
 * stay exact for 9,000 days.
 *
 * `slo_source_attempts.sent` keeps the queries as they were last sent, for the explanation.
 *
 * Cost and locks of this step: adding a column with a constant default rewrites no row on either engine; the tables are
 * new. It runs in one transaction and can be repeated after an interruption. Going down loses derived slices and, of
 * narrow series, the knowledge of their width: these series are dropped, because the program of before cannot read them.
 */

const COUNTS = [
  ['measured', 'Slices with events'],
  ['bad', 'Measured slices below the slice target'],
  ['empty', 'Observed slices without events'],
  ['whole', 'Shortfall of the slices, the whole slices of it'],
  ['units', 'Shortfall of the slices, the rest of it in 10^-12'],
];

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('record_series', table => {
    table
      .integer('bucket_seconds')
      .notNullable()
      .defaultTo(300)
      .comment('Width of its buckets, seconds');
  });

  await knex.schema.alterTable('slo_source_attempts', table => {
    table
      .text('sent')
      .comment('JSON: the queries as they were last sent; null when unknown');
  });

  await knex.schema.createTable('slice_series', table => {
    table.comment('A way of making slices from counts; its row is their lock');
    table.increments('id').comment('Short name of the slices');
    table
      .string('spec_key', 64)
      .notNullable()
      .comment('SHA-256 of the spec, hexadecimal');
    table.text('spec').notNullable().comment('JSON: method, width, indicators');
    table
      .integer('reach_days')
      .notNullable()
      .comment('Days after its first one that a slice may reach into');
    table
      .integer('derived_to')
      .notNullable()
      .comment('Days before this one are derived; days since the epoch');
    table
      .integer('kept_to')
      .notNullable()
      .defaultTo(0)
      .comment('Days before this one were thinned: they are the truth');
    table
      .integer('used_on')
      .notNullable()
      .comment('Newest day when they were last derived for a reader');
    table.unique(['spec_key'], { indexName: 'slice_series_spec_key_idx' });
  });

  await knex.schema.createTable('slice_series_digests', table => {
    table.comment('Which indicators slices are made from');
    table
      .string('digest', 255)
      .notNullable()
      .comment('The indicator, as in record_series');
    table
      .integer('slice_id')
      .notNullable()
      .references('id')
      .inTable('slice_series')
      .onDelete('CASCADE')
      .comment('The slices');
    table.primary(['digest', 'slice_id']);
    table.index(['slice_id'], 'slice_series_digests_slice_idx');
  });

  await knex.schema.createTable('slice_days', table => {
    table.comment('Slices that start on a UTC day, with the sums up to it');
    table
      .integer('slice_id')
      .notNullable()
      .references('id')
      .inTable('slice_series')
      .onDelete('CASCADE')
      .comment('The slices');
    table.integer('day').notNullable().comment('Days since the epoch, UTC');
    for (const [column, what] of COUNTS) {
      table.double(`${column}`).notNullable().comment(`${what}; of the day`);
      table
        .double(`${column}_before`)
        .notNullable()
        .comment(`${what}; of all earlier days`);
    }
    table.primary(['slice_id', 'day']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('slice_days');
  await knex.schema.dropTable('slice_series_digests');
  await knex.schema.dropTable('slice_series');
  await knex.raw('alter table slo_source_attempts drop column sent');
  const narrow = knex('record_series')
    .select('id')
    .where('bucket_seconds', '<>', 300);
  for (const table of ['record_revisions', 'record_days']) {
    await knex(table).whereIn('series_id', narrow.clone()).delete();
  }
  await knex('record_series').where('bucket_seconds', '<>', 300).delete();
  // Knex would copy the table and drop the old one, which on SQLite takes the days with it.
  await knex.raw('alter table record_series drop column bucket_seconds');
};
