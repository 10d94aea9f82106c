import { FiringStore } from './FiringStore';
import { AlertMapper } from './mapping/AlertMapper';

/** Finds anew what alerts concern, after what is known of the catalog changed. */
export async function remapAlerts(options: {
  firing: FiringStore;
  alertMapper: AlertMapper;
  /** Told refs of entities for which something is different. */
  announce: (refs: string[]) => Promise<void>;
}): Promise<void> {
  const { firing, alertMapper, announce } = options;
  const map = await alertMapper.current();
  const refs = await firing.remap(labels => map.concernOf(labels));
  if (refs.length > 0) await announce(refs);
}
