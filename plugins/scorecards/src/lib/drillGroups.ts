import { Drill, DueDrill } from '@callboard/backstage-plugin-scorecards-common';

/** Drills of one kind. */
export interface DrillGroup {
  kind: string;
  /** When the next one is due; absent of a kind that is not asked for. */
  due?: DueDrill;
  /** Newest first. */
  drills: Drill[];
}

/** Drills by kind: those that are asked for as the backend orders them, then other kinds that were held. */
export function drillGroups(
  due: readonly DueDrill[],
  held: readonly Drill[],
): DrillGroup[] {
  const kinds = [...due, ...held].map(({ kind }) => kind);
  return [...new Set(kinds)].map(kind => ({
    kind,
    due: due.find(one => one.kind === kind),
    drills: held.filter(one => one.kind === kind),
  }));
}
