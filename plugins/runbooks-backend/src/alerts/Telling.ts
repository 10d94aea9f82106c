import { AlertStatus } from '@callboard/backstage-plugin-runbooks-common';
import { FiringKey, isPushed } from './firingRows';

/** One source's word on an alert and one entity it concerns, without what is only shown. Instants as in the database. */
export interface Telling extends FiringKey {
  name: string;
  status: AlertStatus;
  paging: boolean;
  startsAt: string;
  endsAt?: string;
  updatedAt: string;
  /** Undefined for an alert that names no entity of the catalog. */
  entityRef?: string;
}

/** How long what is told may be believed without being told again, milliseconds. */
export interface Belief {
  /** Of Alertmanagers that are asked. */
  alertStaleAfterMs: number;
  /** How often those that push repeat what still fires. */
  alertRepeatIntervalMs: number;
}

/**
 * Whether an alert was not told again in time, so that it may be over. What is over stays so.
 *
 * An Alertmanager that is asked tells everything each time. One that pushes repeats an alert that still fires after its
 * `repeat_interval`, which the webhook does not tell: the setting does. A sender that says until when an alert may be
 * believed (`endsAt`) is taken at its word.
 */
export function isStale(
  told: Pick<Telling, 'source' | 'status' | 'endsAt' | 'updatedAt'>,
  belief: Belief,
  now: Date,
): boolean {
  if (told.status === 'resolved') return false;
  if (told.endsAt !== undefined) return Date.parse(told.endsAt) < now.getTime();
  const repeat = isPushed(told.source) ? belief.alertRepeatIntervalMs : 0;
  const age = now.getTime() - Date.parse(told.updatedAt);
  return age > belief.alertStaleAfterMs + repeat;
}
