import { Knex } from 'knex';
import { ResultRow } from '../database/rows';
import { Predecessor } from './compose/Predecessor';
import { differs } from './differs';
import { Changes, Judgement } from './Judgement';
import { after, notBefore } from './operations/after';
import { readLastEnds } from './operations/readLastEnds';
import { readLiving } from './operations/readLiving';
import { VersionTimeline } from './VersionTimeline';

/** A row that is going to be written. */
export interface PlannedRow {
  judgement: Judgement;
  predecessor?: Predecessor;
  validFrom: string;
}

/** What writing needs. */
export interface WriteOptions {
  changes: Changes;
  timeline: VersionTimeline;
  now: Date;
}

/** What a history is of. */
export const keyOf = (entityId: number, scorecardId: number) =>
  `${entityId} ${scorecardId}`;

const keyOfJudgement = ({ entity, version }: Judgement) =>
  keyOf(entity.id, version.scorecardId);

const idsOf = (judgements: readonly Judgement[]) => [
  ...new Set(judgements.map(({ entity }) => entity.id)),
];

/**
 * The rows that are still to be written, given what is open now.
 *
 * @param open - by {@link keyOf}
 */
export async function planRows(
  tx: Knex.Transaction,
  { changes, timeline, now }: WriteOptions,
  open: ReadonlyMap<string, ResultRow>,
): Promise<PlannedRow[]> {
  const judgements = await onlyLiving(tx, changes.judgements);
  const ended = await readEnds(
    tx,
    judgements.filter(judgement => !open.has(keyOfJudgement(judgement))),
  );
  const at = now.toISOString();
  return judgements.flatMap((judgement): PlannedRow[] => {
    const key = keyOfJudgement(judgement);
    const row = open.get(key);
    if (!row) return [{ judgement, validFrom: notBefore(ended.get(key), at) }];
    const version = timeline.byId(row.version_id);
    // Another replica wrote it under a version that is not known here yet: the next evaluation knows it.
    if (!version || stands(row, judgement, timeline)) return [];
    const validFrom = after(row.valid_from, now);
    return [{ judgement, predecessor: { row, version }, validFrom }];
  });
}

function stands(
  row: ResultRow,
  { version, evaluation }: Judgement,
  timeline: VersionTimeline,
): boolean {
  return (
    timeline.sameShape(row.version_id, version) && !differs(row, evaluation)
  );
}

/** Without those whose entity or scorecard has ended meanwhile. */
async function onlyLiving(
  tx: Knex.Transaction,
  judgements: readonly Judgement[],
): Promise<Judgement[]> {
  const entities = await readLiving({
    tx,
    table: 'scorecards_entities',
    ids: idsOf(judgements),
  });
  const scorecards = await readLiving({
    tx,
    table: 'scorecards_scorecards',
    ids: [...new Set(judgements.map(({ version }) => version.scorecardId))],
  });
  return judgements.filter(
    ({ entity, version }) =>
      entities.has(entity.id) && scorecards.has(version.scorecardId),
  );
}

/** When histories ended last that begin again. */
async function readEnds(
  tx: Knex.Transaction,
  judgements: readonly Judgement[],
): Promise<Map<string, string>> {
  const rows = await readLastEnds({ tx, entityIds: idsOf(judgements) });
  return new Map(
    rows.map(row => [keyOf(row.entity_id, row.scorecard_id), row.last_end]),
  );
}
