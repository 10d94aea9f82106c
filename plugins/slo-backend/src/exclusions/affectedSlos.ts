import { StatusStore } from '../database/StatusStore';

const KIND_OF_SLO = 'slo:';

/** The SLOs that exclusions for the given SLOs and entities concern. */
export async function affectedSlos(
  targets: string[],
  statuses: StatusStore,
): Promise<string[]> {
  const slos = targets.filter(ref => ref.startsWith(KIND_OF_SLO));
  const entityRefs = targets.filter(ref => !ref.startsWith(KIND_OF_SLO));
  const ofEntities = await statuses.byEntityRefs(entityRefs);
  return [...new Set([...slos, ...ofEntities.map(item => item.status.ref)])];
}
