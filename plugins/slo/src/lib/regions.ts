import { SloStatus } from '@callboard/backstage-plugin-slo-common';

/**
 * The SLOs that differ from one in their region only: same entity, same title. Empty where it has no region, or none
 * other has.
 */
export function siblingsOf(
  status: SloStatus,
  all: readonly SloStatus[],
): SloStatus[] {
  const siblings = all.filter(
    slo =>
      slo.region !== undefined &&
      slo.entityRef === status.entityRef &&
      slo.title === status.title,
  );
  return status.region !== undefined && siblings.length > 1 ? siblings : [];
}
