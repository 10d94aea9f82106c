import { RunbooksConfig } from '../config';
import { FiringStore } from './FiringStore';

/** Forgets alerts that nobody need know of any longer. */
export async function pruneAlerts(options: {
  firing: FiringStore;
  settings: Pick<RunbooksConfig, 'alertRetentionMs' | 'alertmanagers'>;
  /** Told refs of entities for which something is different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}): Promise<void> {
  const { firing, settings, announce, now } = options;
  const refs = await firing.forget({
    before: new Date(now().getTime() - settings.alertRetentionMs),
    asked: settings.alertmanagers.map(({ name }) => name),
  });
  if (refs.length > 0) await announce(refs);
}
