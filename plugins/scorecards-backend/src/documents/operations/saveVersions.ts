import { Knex } from 'knex';
import { VersionRow } from '../../database/rows';
import { after } from '../../engine';
import { changesOf } from '../lib/changesOf';
import { JudgedScorecard } from '../lib/judgeScorecards';
import { versionOf } from '../lib/versionOf';

/**
 * Puts into force what scorecards say that they did not say before. One without a usable document keeps what it said last.
 *
 * @returns whether there is a new version
 */
export async function saveVersions(options: {
  tx: Knex.Transaction;
  judged: readonly JudgedScorecard[];
  /** Of scorecards, by ref. */
  ids: ReadonlyMap<string, number>;
  at: Date;
}): Promise<boolean> {
  const { tx, judged, ids, at } = options;
  const last = await readLast(tx);
  const fresh = judged.flatMap(({ ref, scorecard, source }) => {
    const id = ids.get(ref);
    if (!scorecard || id === undefined) return [];
    const before = last.get(id);
    const version = versionOf(scorecard);
    if (before?.valid_to === null && before.version === version) return [];
    const row: Omit<VersionRow, 'id'> = {
      scorecard_id: id,
      version,
      document: JSON.stringify(scorecard),
      source,
      changes: JSON.stringify(
        changesOf(before && JSON.parse(before.document), scorecard),
      ),
      valid_from: before
        ? after(before.valid_to ?? before.valid_from, at)
        : at.toISOString(),
      valid_to: null,
    };
    return [{ row, before }];
  });
  for (const { row, before } of fresh) {
    if (before?.valid_to === null) {
      await tx('scorecards_versions')
        .where({ id: before.id })
        .update({ valid_to: row.valid_from });
    }
    await tx('scorecards_versions').insert(row);
  }
  return fresh.length > 0;
}

/** The newest version of each scorecard. */
async function readLast(tx: Knex): Promise<Map<number, VersionRow>> {
  const rows: VersionRow[] = await tx('scorecards_versions').whereIn(
    'id',
    tx('scorecards_versions').max('id').groupBy('scorecard_id'),
  );
  return new Map(rows.map(row => [row.scorecard_id, row]));
}

/** Ends the versions in force of scorecards that have left the catalog. */
export async function endVersions(options: {
  tx: Knex.Transaction;
  scorecardIds: readonly number[];
  at: Date;
}): Promise<void> {
  const { tx, scorecardIds, at } = options;
  const rows: Pick<VersionRow, 'id' | 'valid_from'>[] = await tx(
    'scorecards_versions',
  )
    .whereIn('scorecard_id', [...scorecardIds])
    .whereNull('valid_to')
    .select('id', 'valid_from');
  for (const { id, valid_from } of rows) {
    await tx('scorecards_versions')
      .where({ id })
      .update({ valid_to: after(valid_from, at) });
  }
}
