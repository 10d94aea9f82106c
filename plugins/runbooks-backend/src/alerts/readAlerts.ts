import {
  describeReadError,
  ReadError,
  SourceKey,
  SourceStore,
} from '@callboard/backstage-plugin-callboard-node';
import { AlertmanagerApi } from './AlertmanagerApi';
import { FiringStore } from './FiringStore';
import { AlertMapper } from './mapping/AlertMapper';
import { checkPolled, PolledAlerts } from './told/checkPolled';

/** Faults of one answer that are kept for people to see. */
const MAX_WARNINGS = 10;

/** What asking an Alertmanager needs. */
export interface ReadAlertsOptions {
  firing: FiringStore;
  alertMapper: AlertMapper;
  sources: SourceStore;
  /** Told refs of entities for which something is different. */
  announce: (refs: string[]) => Promise<void>;
  now: () => Date;
}

/**
 * Asks an Alertmanager what fires, and keeps it. What it does not tell any more is over. Where it fails what is known
 * stays, and the attempt is noted with the reason; an alert that cannot be read takes no other with it.
 *
 * @param name - of the Alertmanager, the source of its alerts
 */
export async function readAlerts(
  name: string,
  api: Pick<AlertmanagerApi, 'alerts'>,
  options: ReadAlertsOptions,
  signal: AbortSignal,
): Promise<void> {
  const { firing, alertMapper, sources, announce, now } = options;
  const key: SourceKey = { source: 'alertmanager', instance: name };
  const at = now();
  const answer = await ask(api, signal);
  if ('code' in answer) {
    await sources.note(key, { at, error: answer });
    return;
  }
  const refs = await firing.keepSnapshot({
    source: name,
    alerts: (await alertMapper.current()).mapAll(answer.alerts),
    unreadable: answer.unreadable,
    isComplete: !answer.hasUnnamed,
    at,
  });
  await sources.note(key, { at, warnings: warningsOf(answer) });
  if (refs.length > 0) await announce(refs);
}

async function ask(
  api: Pick<AlertmanagerApi, 'alerts'>,
  signal: AbortSignal,
): Promise<PolledAlerts | ReadError> {
  try {
    return checkPolled(await api.alerts(signal));
  } catch (error) {
    return describeReadError(error);
  }
}

function warningsOf({ faults, hasUnnamed }: PolledAlerts): string[] {
  const all = faults.map(
    ({ index, fault: { path, message } }) =>
      `Alert ${index} of the answer, ${path || 'as a whole'}: ${message}`,
  );
  if (hasUnnamed) {
    all.unshift(
      'An alert cannot be told apart from those that are over, so that none is taken to be over',
    );
  }
  return all.slice(0, MAX_WARNINGS);
}
