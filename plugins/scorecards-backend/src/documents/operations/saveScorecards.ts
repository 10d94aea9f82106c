import { sha256 } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { fitting } from '../../catalog/lib/fitting';
import { ScorecardRow } from '../../database/rows';
import { JudgedScorecard } from '../lib/judgeScorecards';

/** What is known of a scorecard before it is saved. */
export type KnownScorecard = Pick<
  ScorecardRow,
  'id' | 'ref' | 'fingerprint' | 'ended_at'
>;

/** Scorecards that are or were there, by age. */
export function readKnownScorecards(tx: Knex): Promise<KnownScorecard[]> {
  return tx<ScorecardRow>('scorecards_scorecards')
    .select('id', 'ref', 'fingerprint', 'ended_at')
    .orderBy('id');
}

/**
 * Makes the scorecards these and no others, touching only those that differ. One that has left comes back under its id: its
 * history is by name.
 *
 * @returns ids by ref, ids of those that end, and whether anything differed
 */
export async function saveScorecards(options: {
  tx: Knex.Transaction;
  known: readonly KnownScorecard[];
  judged: readonly JudgedScorecard[];
  at: Date;
}): Promise<{ ids: Map<string, number>; ended: number[]; written: boolean }> {
  const { tx, known, judged, at } = options;
  const before = new Map(known.map(row => [row.ref, row]));
  const changed = judged.map(toRow).filter(row => {
    const stored = before.get(row.ref);
    return stored?.fingerprint !== row.fingerprint || stored.ended_at !== null;
  });
  if (changed.length > 0) {
    await tx('scorecards_scorecards')
      .insert(changed.map(row => ({ ...row, ended_at: null })))
      .onConflict('ref')
      .merge();
  }
  const wanted = new Set(judged.map(({ ref }) => ref));
  const ended = known.filter(
    ({ ref, ended_at }) => ended_at === null && !wanted.has(ref),
  );
  if (ended.length > 0) {
    await tx('scorecards_scorecards')
      .whereIn(
        'id',
        ended.map(({ id }) => id),
      )
      .update({ ended_at: at.toISOString() });
  }
  const rows = await readKnownScorecards(tx);
  return {
    ids: new Map(rows.map(({ ref, id }) => [ref, id])),
    ended: ended.map(({ id }) => id),
    written: changed.length > 0 || ended.length > 0,
  };
}

function toRow(judged: JudgedScorecard): Omit<ScorecardRow, 'id' | 'ended_at'> {
  const row = {
    ref: judged.ref,
    title: fitting(judged.title, 1000),
    description:
      judged.description === undefined
        ? null
        : fitting(judged.description, 10_000),
    owner_ref: judged.ownerRef ?? null,
    issues: JSON.stringify(judged.issues),
  };
  return { ...row, fingerprint: sha256(JSON.stringify(row)) };
}
