// @ts-check

/**
 * The record: what was measured.
 *
 * Why packed days. An indicator has 288 buckets of five minutes a day. As rows, 10,000 indicators over 100 days would
 * be 288 million rows and as many index entries; packed, they are one million rows of about 1 kB. A whole day is
 * written at each push, which costs about 1 kB of journal or WAL, and a window of 30 days reads two rows however much
 * lies in between, because every row carries the sums of all days before it.
 *
 * `record_series` gives a source of an indicator a small number, so that the long digest is stored once and not per
 * day. Its row is also the lock: whoever changes days of a series holds its row (`SELECT … FOR UPDATE`; SQLite has one
 * writer anyway), since the sums of later days depend on earlier ones, so that days cannot be locked one by one.
 *
 * `record_days.packed` is the truth (lib/record/codec.ts has the layout); the sums are derived and can be rebuilt.
 * When a day is thinned, `packed` becomes null and its own sums become the truth.
 *
 * Types. Counts are double precision on both engines: exact for whole numbers up to 2^53, and PostgreSQL's driver
 * gives bigint back as text. Days are counted since the epoch (integer). Seconds since the epoch are bigint, because
 * integer ends in January 2038.
 *
 * Cost and locks: the tables are new, so nothing is rewritten and nobody is kept waiting, on either engine. The whole
 * step runs in one transaction, hence an interrupted migration leaves nothing behind and can be repeated. Going down
 * drops the measurements for good; sources that can be asked again are, pushed samples are lost.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('record_series', table => {
    table.comment('A source of an indicator; its row is the lock of its days');
    table.increments('id').comment('Short name of the series');
    table
      .string('digest', 255)
      .notNullable()
      .comment('Identifies the indicator: query, operator and value');
    table
      .string('source', 255)
      .notNullable()
      .comment('Who counted; replicas of one source share a name');
    table
      .bigInteger('first_bucket')
      .comment('Start of the first bucket, seconds since the epoch; derived');
    table
      .bigInteger('newest_bucket')
      .comment('Start of the newest bucket, seconds since the epoch; derived');
    table
      .double('newest_observed_seconds')
      .comment('Seconds observed of the newest bucket; derived');
    table.unique(['digest', 'source'], {
      indexName: 'record_series_digest_source_idx',
    });
  });

  await knex.schema.createTable('record_days', table => {
    table.comment('Counts of one series and UTC day, with the sums up to it');
    table
      .integer('series_id')
      .notNullable()
      .references('id')
      .inTable('record_series')
      .onDelete('CASCADE')
      .comment('The series');
    table.integer('day').notNullable().comment('Days since the epoch, UTC');
    table
      .binary('packed')
      .comment(
        'Good, total, observed seconds, revision per bucket; null when thinned',
      );
    for (const [column, what] of [
      ['good', 'Good events'],
      ['total', 'All events'],
      ['observed_seconds', 'Observed time, seconds'],
    ]) {
      table
        .double(`${column}`)
        .notNullable()
        .comment(`${what} of the day; derived unless thinned`);
      table
        .double(`${column}_before`)
        .notNullable()
        .defaultTo(0)
        .comment(`${what} of all earlier days; derived`);
    }
    table.primary(['series_id', 'day']);
  });

  await knex.schema.createTable('record_revisions', table => {
    table.comment('Counts that were replaced or took no effect, for the audit');
    table.increments('id').comment('In order of arrival');
    table
      .integer('series_id')
      .notNullable()
      .references('id')
      .inTable('record_series')
      .onDelete('CASCADE')
      .comment('The series');
    table
      .bigInteger('bucket')
      .notNullable()
      .comment('Start of the bucket, seconds since the epoch');
    table.double('good').notNullable().comment('Good events');
    table.double('total').notNullable().comment('All events');
    table
      .double('observed_seconds')
      .notNullable()
      .comment('Observed time, seconds');
    table
      .double('revision')
      .notNullable()
      .comment('Its revision, a whole number up to 2^53');
    table
      .string('outcome', 16)
      .notNullable()
      .comment('replaced: it stood before; superseded: it never took effect');
    table
      .string('recorded_by', 255)
      .notNullable()
      .comment('Who sent the count that displaced it, or, if superseded, it');
    table.timestamp('recorded_at').notNullable().comment('When that happened');
    // One row per distinct count, or a client that repeats itself would fill the table.
    table.unique(
      [
        'series_id',
        'bucket',
        'revision',
        'outcome',
        'good',
        'total',
        'observed_seconds',
      ],
      { indexName: 'record_revisions_distinct_idx' },
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('record_revisions');
  await knex.schema.dropTable('record_days');
  await knex.schema.dropTable('record_series');
};
