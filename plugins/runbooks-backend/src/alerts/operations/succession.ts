import { FiringRow } from '../../database/rows';

/** How an alert that is told stands to what is known of it. */
export type Succession =
  /** It says what holds now. */
  | 'newer'
  /** It says nothing new, but that what is known still holds. */
  | 'again'
  /** It was overtaken by what is known. */
  | 'older';

/** Instants decide; of the rest nothing is looked at. */
export type Occurrence = Pick<
  FiringRow,
  'status' | 'starts_at' | 'ends_at' | 'updated_at'
>;

/**
 * Two Alertmanagers of a cluster, or a proxy on the way, deliver within this time of each other what they had to say at
 * once.
 */
const LATE_MS = 60_000;

/**
 * Alertmanager's webhook does not say when it was written, and may arrive late. What is told are occurrences, from a start
 * to an end, so that their instants tell which is the newer one:
 *
 * - An end ends whatever began before it, and is overtaken only by a later end or start.
 * - A start after the end that is known is another occurrence. One before it belongs to what has ended: for a minute that
 *   is a late delivery; after it the alert does fire, because Alertmanager also ends alerts that it was merely not told of
 *   for a while, and goes on with the same start.
 * - Of two starts without an end the later one stays; the alert fires either way.
 */
export function succeeds(
  told: Occurrence,
  known: Occurrence | undefined,
): Succession {
  if (!known) return 'newer';
  const knownEnd = known.status === 'resolved' ? known.ends_at : null;
  if (told.status === 'resolved') {
    const end = told.ends_at ?? told.updated_at;
    return end >= (knownEnd ?? known.starts_at) ? 'newer' : 'older';
  }
  if (knownEnd !== null) {
    const isLate =
      Date.parse(told.updated_at) - Date.parse(known.updated_at) < LATE_MS;
    return told.starts_at > knownEnd || !isLate ? 'newer' : 'older';
  }
  return told.starts_at >= known.starts_at ? 'newer' : 'again';
}
