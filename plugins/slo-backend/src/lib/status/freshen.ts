import { SloStatus } from '@callboard/backstage-plugin-slo-common';
import { StatusKey, StoredStatus } from '../../database/StatusStore';
import { staleReason } from './staleReason';

type Aging = Pick<StatusKey, 'state' | 'data' | 'staleAt' | 'unknownAt'>;

/**
 * State and data as they are at this moment. Time alone makes both worse, so that a verdict whose computation has
 * stopped is never shown as fresh. A budget known to be exhausted stays exhausted.
 */
export function ageTo<T extends Aging>(key: T, now: Date): T {
  const at = now.toISOString();
  const stale = key.data === 'ok' && !!key.staleAt && at > key.staleAt;
  const unknown =
    key.state !== 'exhausted' && !!key.unknownAt && at > key.unknownAt;
  return {
    ...key,
    ...(stale && { data: 'stale' }),
    ...(unknown && { state: 'unknown' }),
  };
}

/** The status as it is at this moment. */
export function freshen(stored: StoredStatus, now: Date): SloStatus {
  const { status, staleAt, unknownAt } = stored;
  const { state, data } = status;
  const aged = ageTo({ state, data, staleAt, unknownAt }, now);
  if (aged.state === state && aged.data === data) {
    return status;
  }
  return {
    ...status,
    state: aged.state,
    data: aged.data,
    reason: [status.asOf && staleReason(status.asOf), status.reason]
      .filter(Boolean)
      .join('; '),
  };
}
