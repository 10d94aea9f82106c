import { randomUUID } from 'node:crypto';
import { DrillRow } from '../../database/rows';
import { ToldDrill } from '../checkDrill';
import { followUpsOf } from '../drillRows';
import { mergeFollowUps } from './followUps';

/** Who tells of drills, and when. */
export interface Teller {
  source: string;
  by: string;
  at: Date;
}

/**
 * A drill as it is kept. Of one that is known, what is not told again stays as it is: who planned it need not repeat why.
 *
 * @param kindTitle - what it is called where it was never given a title
 */
export function toDrillRow(
  told: ToldDrill,
  known: DrillRow | undefined,
  kindTitle: string,
  { source, by, at }: Teller,
): DrillRow {
  const id = known?.id ?? randomUUID();
  const before = known ? followUpsOf(known) : [];
  const followUps = told.followUps
    ? mergeFollowUps(told.followUps, before, { by, at })
    : before;
  return {
    id,
    source,
    external_id: known?.external_id ?? told.id ?? id,
    entity_ref: told.entityRef,
    kind: told.kind,
    title: told.title ?? known?.title ?? kindTitle,
    hypothesis: told.hypothesis,
    result: told.result,
    at: told.at,
    summary: told.summary ?? known?.summary ?? null,
    link: told.link ?? known?.link ?? null,
    duration_seconds: told.durationSeconds ?? known?.duration_seconds ?? null,
    follow_ups: JSON.stringify(followUps),
    recorded_by: by,
    recorded_at: at.toISOString(),
  };
}
