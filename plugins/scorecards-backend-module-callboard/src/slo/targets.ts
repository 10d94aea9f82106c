import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { known, perhaps, Told, unknown } from '../lib/Told';

/** Targets of an SLO's objectives; none where its document cannot be read. */
function targetsOf({ target, objectives }: SloStatus): number[] {
  const targets = objectives.map(objective => objective.target);
  return target === null ? targets : [target, ...targets];
}

/** The highest target of some SLOs, ratio 0..1. */
export function tightestTarget(slos: readonly SloStatus[]): Told<number> {
  const targets = slos.flatMap(targetsOf);
  return perhaps(
    targets.length > 0 ? Math.max(...targets) : undefined,
    slos.length > 0 ? 'no SLO has a target that can be read' : 'it has no SLO',
  );
}

/** Whether the tightest promise is as tight as the tier asks for. */
export function tierTargetMet(
  slos: readonly SloStatus[],
  tier: string | undefined,
  tierTargets: Readonly<Record<string, number>>,
): Told<boolean> {
  if (tier === undefined) {
    return unknown('it has no tier');
  }
  const wanted = tierTargets[tier];
  const tightest = tightestTarget(slos);
  if (
    wanted === undefined ||
    ('value' in tightest && tightest.value >= wanted)
  ) {
    return known(true);
  }
  const unreadable = slos.find(slo => targetsOf(slo).length === 0);
  return unreadable
    ? unknown(`the target of ${unreadable.ref} cannot be read`)
    : known(false);
}
