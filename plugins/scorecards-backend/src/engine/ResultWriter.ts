import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { composeRow } from './compose/composeRow';
import { keyOf, planRows, WriteOptions } from './planRows';
import { after } from './operations/after';
import { endRows } from './operations/endRows';
import { insertRows } from './operations/insertRows';
import { raiseRevision } from './operations/raiseRevision';
import { readOpenRows } from './operations/readOpenRows';

/** Rows hold their evidence: so many of them are some megabytes. */
const PER_STATEMENT = 2_000;

/**
 * Writes what changed, as intervals, in one transaction. Under the lock of results it looks again what is there: another
 * replica may have been quicker, and what it wrote stands where it says the same.
 */
export class ResultWriter {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): ResultWriter {
    return new ResultWriter(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** @returns refs of the entities whose results are others now, and how many rows were written */
  async write(
    options: WriteOptions,
  ): Promise<{ refs: string[]; written: number }> {
    const { judgements, departures } = options.changes;
    if (judgements.length + departures.length === 0) {
      return { refs: [], written: 0 };
    }
    return this.#knex.transaction(tx => writeChanges(tx, options));
  }
}

async function writeChanges(
  tx: Knex.Transaction,
  options: WriteOptions,
): Promise<{ refs: string[]; written: number }> {
  const { changes, timeline, now } = options;
  const revision = await raiseRevision(tx);
  const concerned = [...changes.judgements, ...changes.departures];
  const entityIds = [...new Set(concerned.map(({ entity }) => entity.id))];
  const open = new Map(
    (await readOpenRows({ tx, entityIds })).map(row => [
      keyOf(row.entity_id, row.scorecard_id),
      row,
    ]),
  );
  const planned = await planRows(tx, options, open);
  const departures = changes.departures.filter(
    ({ entity, scorecardId, validFrom }) =>
      open.get(keyOf(entity.id, scorecardId))?.valid_from === validFrom,
  );
  await endRows({
    tx,
    revision,
    ends: [
      ...planned.flatMap(({ predecessor, validFrom }) =>
        predecessor ? [{ ...predecessor.row, valid_to: validFrom }] : [],
      ),
      ...departures.map(({ entity, scorecardId, validFrom }) => ({
        entity_id: entity.id,
        scorecard_id: scorecardId,
        valid_to: after(validFrom, now),
      })),
    ],
  });
  // While the database takes in one part, the next one is composed.
  let inserted = Promise.resolve();
  for (const part of chunks(planned, PER_STATEMENT)) {
    const rows = part.map(row =>
      composeRow({
        ...row,
        now,
        before: timeline.evaluatedBefore(row.judgement.version.scorecardId),
      }),
    );
    await inserted;
    inserted = insertRows({ tx, rows, revision });
  }
  await inserted;
  const changed = [...planned.map(row => row.judgement), ...departures];
  return {
    refs: [...new Set(changed.map(({ entity }) => entity.ref))],
    written: planned.length,
  };
}
