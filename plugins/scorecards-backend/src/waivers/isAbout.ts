import { SeenWaiver } from './seeWaivers';
import { WaiverReach } from './WaiverReach';
import { WaiverListRequest } from './WaiverService';

/** Whether a waiver is for, or reaches, what was asked for. */
export function isAbout(
  { row, entities }: SeenWaiver,
  { entityRefs, owners }: WaiverListRequest,
  reach: WaiverReach,
): boolean {
  const isOfEntity =
    !entityRefs ||
    entityRefs.some(
      ref => ref === row.entity_ref || entities.some(one => one.ref === ref),
    );
  if (!isOfEntity || !owners) return isOfEntity;
  return [row.group_ref, ...entities.map(({ ownerRef }) => ownerRef)].some(
    ref => typeof ref === 'string' && reach.isBelow(ref, owners),
  );
}
