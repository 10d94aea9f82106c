import { chunks } from '@callboard/backstage-plugin-callboard-node';
import { Knex } from 'knex';
import { Change, changeOf } from '../changes';
import {
  JudgedService,
  ReachabilityHistoryRow,
  ReachabilityRow,
  ReachabilityRunRow,
} from '../reachabilityRows';

/** Of these changes a new interval of history begins. */
const BEGINS: readonly Change[] = ['new', 'link', 'verdict'];
const ALL = 'all';

const refOf = ({ entityRef }: JudgedService) => entityRef;

/**
 * Writes what is different and nothing else: the row of now, and an interval of history where verdict or link changed.
 * What is no longer a service ends.
 *
 * @param scope - the services that were judged; all where it is left out
 * @returns refs of the services that are new or gone, or of which verdict or link is different
 */
export async function applyJudgements(options: {
  tx: Knex.Transaction;
  services: JudgedService[];
  scope?: string[];
  at: string;
}): Promise<string[]> {
  const { tx, services, scope, at } = options;
  await lockRuns(tx);
  const before = await readRows(tx, scope);
  const changed = services
    .map(service => {
      const row = before.get(service.entityRef);
      return { service, row, change: changeOf(service, row) };
    })
    .filter(({ change }) => change !== 'none');
  const begun = changed
    .filter(({ change }) => BEGINS.includes(change))
    .map(({ service }) => service);
  const present = new Set(services.map(({ entityRef }) => entityRef));
  const gone = [...before.keys()].filter(ref => !present.has(ref));

  await endIntervals(tx, [...gone, ...begun.map(refOf)], at);
  await insertIntervals(tx, begun, at);
  for (const refs of chunks(gone)) {
    await tx('oncall_reachability').whereIn('entity_ref', refs).delete();
  }
  await upsertRows(
    tx,
    changed.map(({ service, row, change }) => {
      const kept = change === 'words' || change === 'link';
      return toRow(service, (kept && row?.since) || at);
    }),
  );
  if (!scope) {
    await tx<ReachabilityRunRow>('oncall_reachability_runs')
      .where('id', ALL)
      .update({ completed_at: at });
  }
  return [...gone, ...begun.map(refOf)].sort();
}

/** Of two that judge at once the second waits, and then sees what the first wrote. */
async function lockRuns(tx: Knex): Promise<void> {
  await tx<ReachabilityRunRow>('oncall_reachability_runs')
    .insert({ id: ALL, completed_at: null })
    .onConflict('id')
    .ignore();
  await tx('oncall_reachability_runs').where('id', ALL).forUpdate();
}

async function readRows(
  tx: Knex,
  scope: string[] | undefined,
): Promise<Map<string, ReachabilityRow>> {
  const parts = scope ? chunks([...new Set(scope)]) : [undefined];
  const rows = new Map<string, ReachabilityRow>();
  for (const refs of parts) {
    const query = tx<ReachabilityRow>('oncall_reachability');
    for (const row of await (refs
      ? query.whereIn('entity_ref', refs)
      : query)) {
      rows.set(row.entity_ref, row);
    }
  }
  return rows;
}

function toRow(service: JudgedService, since: string): ReachabilityRow {
  const { entityRef, title, ownerRef, tier, verdict, judgement } = service;
  return {
    entity_ref: entityRef,
    title,
    owner_ref: ownerRef ?? null,
    tier: tier ?? null,
    verdict,
    judgement: JSON.stringify(judgement),
    since,
  };
}

/** Rows in one statement; SQLite takes 32,766 values at most. */
const ROWS = 200;

async function upsertRows(tx: Knex, rows: ReachabilityRow[]): Promise<void> {
  for (const part of chunks(rows, ROWS)) {
    await tx<ReachabilityRow>('oncall_reachability')
      .insert(part)
      .onConflict('entity_ref')
      .merge();
  }
}

async function endIntervals(tx: Knex, refs: string[], at: string) {
  for (const part of chunks(refs)) {
    await tx<ReachabilityHistoryRow>('oncall_reachability_history')
      .whereIn('entity_ref', part)
      .whereNull('to_at')
      .update({ to_at: at });
  }
}

async function insertIntervals(
  tx: Knex,
  services: JudgedService[],
  at: string,
): Promise<void> {
  const rows = services.map(service => ({
    entity_ref: service.entityRef,
    from_at: at,
    to_at: null,
    verdict: service.verdict,
    link: service.judgement.brokenLink?.link ?? null,
    message: service.judgement.brokenLink?.message ?? null,
  }));
  for (const part of chunks(rows, ROWS)) {
    // A verdict that changed twice within a millisecond was the later one.
    await tx<ReachabilityHistoryRow>('oncall_reachability_history')
      .insert(part)
      .onConflict(['entity_ref', 'from_at'])
      .merge();
  }
}
