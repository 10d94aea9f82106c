import { FollowUp } from '@callboard/backstage-plugin-scorecards-common';
import { DrillKind } from '../../config';
import { followUpsOf } from '../drillRows';
import { intervalOf } from '../lib/drillKinds';
import { openFollowUps } from '../lib/followUps';
import { DrillOutline } from '../operations/readOutlines';
import { DueJudgement, judgeDue } from './judgeDue';

/** How an entity does in one kind of drill. */
export interface KindOfDrill {
  kind: string;
  judgement: DueJudgement;
  /** The last one that took place, whatever came out. */
  last?: DrillOutline;
  /** The next one. */
  planned?: DrillOutline;
  /** Of all of them. */
  open: FollowUp[];
}

/** The earliest one ahead, else the latest that should have been; none from before the last that took place. */
function nextPlanned(
  drills: readonly DrillOutline[],
  last: DrillOutline | undefined,
  now: Date,
): DrillOutline | undefined {
  const planned = drills.filter(
    ({ result, at }) => result === 'planned' && at > (last?.at ?? ''),
  );
  const ahead = planned.filter(({ at }) => at >= now.toISOString());
  return ahead.at(-1) ?? planned[0];
}

/**
 * How an entity does in each kind of drill that is configured.
 *
 * @param drills - of the entity, newest first
 */
export function drillsOf(
  { tier }: { tier?: string },
  drills: readonly DrillOutline[],
  { kinds, now }: { kinds: readonly DrillKind[]; now: Date },
): KindOfDrill[] {
  return kinds.map(kind => {
    const ofKind = drills.filter(drill => drill.kind === kind.kind);
    const last = ofKind.find(({ result }) => result !== 'planned');
    const everyMs = intervalOf(kind, tier);
    return {
      kind: kind.kind,
      judgement: judgeDue({ everyMs, tier, lastAt: last?.at, now }),
      last,
      planned: nextPlanned(ofKind, last, now),
      open: openFollowUps(ofKind.flatMap(followUpsOf)),
    };
  });
}
