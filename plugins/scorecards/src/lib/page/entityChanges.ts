import { Difference } from '@callboard/backstage-plugin-scorecards-common';

/** Everything that changed about one entity. */
export interface EntityChange {
  entityRef: string;
  entityTitle: string;
  ownerRef?: string;
  tier?: string;
  standingBefore: string | null;
  standingAfter: string | null;
  /** Steps of level that it gained. */
  moved: number;
  differences: Difference[];
}

/** Differences by entity, in the order in which each entity comes first. */
export function byEntity(differences: readonly Difference[]): EntityChange[] {
  const changes = new Map<string, EntityChange>();
  for (const difference of differences) {
    const known = changes.get(difference.entityRef);
    if (known) {
      known.differences.push(difference);
    } else {
      const { entityRef, entityTitle, ownerRef, tier } = difference;
      const { standingBefore, standingAfter, moved } = difference;
      changes.set(entityRef, {
        entityRef,
        entityTitle,
        ownerRef,
        tier,
        standingBefore,
        standingAfter,
        moved,
        differences: [difference],
      });
    }
  }
  return [...changes.values()];
}

/** Entities whose level moved, those that moved most first. */
export function movers(
  differences: readonly Difference[],
  most: number,
): EntityChange[] {
  return byEntity(differences)
    .filter(({ moved }) => moved !== 0)
    .sort((a, b) => Math.abs(b.moved) - Math.abs(a.moved))
    .slice(0, most);
}
