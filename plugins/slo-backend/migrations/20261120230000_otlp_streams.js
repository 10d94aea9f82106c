// @ts-check

/**
 * What counters sent by OTLP have shown so far.
 *
 * Why. The record keeps absolute counts per bucket, OTLP brings cumulative values of many streams (one per process and
 * attribute set), again and again, late, in any order. The count of a bucket is the sum of what each stream added in it,
 * and what a stream added is the difference between its last values in two buckets. So the last value per stream and
 * bucket is kept, for the hours in which points are still taken, and the sum of all streams goes to the record under one
 * source. Counts are a function of the set of points that arrived: repeated exports change nothing, a restart of the
 * portal loses nothing, and processes that come and go are not mistaken for sources that went silent.
 *
 * `otlp_digests` holds one row per indicator. It is the lock: whoever changes streams of an indicator holds its row, or
 * two pushes would each miss the other's streams in their sum. Its revision grows with each change, so that of two sums
 * that reach the record in the wrong order the right one stands.
 *
 * `otlp_counts` is keyed by stream, bucket and run. A run is what was counted since one start of the counter: its start
 * in milliseconds, 0 where unknown; each delta is a run of its own. Rows older than a few hours go hourly, except for the
 * newest of each stream, from which the next difference is taken; a stream that was silent for two days goes as a whole.
 * A thousand processes with two counters each leave some 100,000 rows.
 *
 * Types. Values are double precision: exact for whole numbers up to 2^53 on both engines. Instants are milliseconds since
 * the epoch in bigint, buckets seconds like in the record.
 *
 * Cost and locks: the tables are new, so nothing is rewritten and nobody waits, on either engine; the step runs in one
 * transaction and can be repeated. Going down forgets the values: counting then starts at the next point of each stream.
 * What stands in the record stays, and buckets that were still open keep what they had.
 */

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('otlp_digests', table => {
    table.comment('Indicators that OTLP points arrived for; a row is the lock');
    table.string('digest', 255).primary().comment('Identifies the indicator');
    table
      .bigInteger('revision')
      .notNullable()
      .comment('Grows with each change; goes to the record with the counts');
    table
      .string('roles', 32)
      .notNullable()
      .comment('Which of good, bad, total ever arrived, separated by commas');
  });

  await knex.schema.createTable('otlp_streams', table => {
    table.comment('One process and attribute set of a metric');
    table.increments('id').comment('Short name of the stream');
    table.string('digest', 255).notNullable().comment('What it counts for');
    table
      .string('stream_key', 64)
      .notNullable()
      .comment('Hash of resource, scope, metric and attributes');
    table
      .string('instance_key', 64)
      .notNullable()
      .comment('Hash of the resource: streams of one process share it');
    table.unique(['digest', 'stream_key'], {
      indexName: 'otlp_streams_digest_stream_idx',
    });
    table.index(['digest', 'instance_key'], 'otlp_streams_instance_idx');
  });

  await knex.schema.createTable('otlp_counts', table => {
    table.comment('The last values of a stream in a bucket');
    table
      .integer('stream_id')
      .notNullable()
      .references('otlp_streams.id')
      .onDelete('CASCADE')
      .comment('The stream');
    table
      .bigInteger('bucket')
      .notNullable()
      .comment('Start of the bucket, seconds since the epoch');
    table
      .bigInteger('run')
      .notNullable()
      .comment('When counting began, ms; of a delta its own time');
    table.bigInteger('time').notNullable().comment('Of the last point, ms');
    table
      .bigInteger('covered_from')
      .notNullable()
      .comment('Since when the bucket was watched, ms');
    table.boolean('delta').notNullable().comment('Values are deltas');
    for (const role of ['good', 'bad', 'total']) {
      table.double(role).comment(`Value of ${role}; null where not carried`);
      table.double(`${role}_added`).comment(`What it added in the bucket`);
    }
    table.primary(['stream_id', 'bucket', 'run']);
    table.index(['bucket'], 'otlp_counts_bucket_idx');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('otlp_counts');
  await knex.schema.dropTable('otlp_streams');
  await knex.schema.dropTable('otlp_digests');
};
