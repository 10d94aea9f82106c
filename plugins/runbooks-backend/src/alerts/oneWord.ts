import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import { AlertStatus } from '@callboard/backstage-plugin-runbooks-common';
import { isPushed } from './firingRows';
import { Belief, isStale, Telling } from './Telling';

const STATUSES: AlertStatus[] = ['firing', 'suppressed', 'resolved'];

/**
 * Alerts of which several sources tell are one for readers: those with the same labels, that is the same fingerprint.
 *
 * The word of one source counts: of one that is current before that of a stale one; of an Alertmanager that is asked before
 * one that pushes, because it knows of silences and of what is over; then the graver word, then the newer one. What is over
 * counts where nobody says that the alert fires, or where the end outweighs that word: it was seen by an Alertmanager that is
 * asked and the start was pushed, or was told after a word that is stale.
 *
 * @returns the tellings whose word counts
 */
export function oneWord<T extends Telling>(
  tellings: readonly T[],
  belief: Belief,
  now: Date,
): T[] {
  return [
    ...groupBy(tellings, ({ fingerprint }) => fingerprint).values(),
  ].flatMap(same => {
    const [best] = same
      .filter(one => !isRefuted(one, same, isStale(one, belief, now)))
      .map(one => ({ one, order: orderOf(one, belief, now) }))
      .sort((a, b) => compare(a.order, b.order));
    return best ? same.filter(({ source }) => source === best.one.source) : [];
  });
}

/** Whether another source knows better that what one tells is over. */
function isRefuted(
  one: Telling,
  same: readonly Telling[],
  isOneStale: boolean,
): boolean {
  return (
    one.status !== 'resolved' &&
    same.some(
      other =>
        other.status === 'resolved' &&
        (other.endsAt ?? '') >= one.startsAt &&
        ((isPushed(one.source) && !isPushed(other.source)) ||
          (isOneStale && other.updatedAt > one.updatedAt)),
    )
  );
}

type Order = (number | string)[];

function orderOf(one: Telling, belief: Belief, now: Date): Order {
  const isOver = one.status === 'resolved';
  const newest = -Date.parse(
    isOver ? one.endsAt ?? one.updatedAt : one.updatedAt,
  );
  return [
    isOver ? 1 : 0,
    isStale(one, belief, now) ? 1 : 0,
    isPushed(one.source) ? 1 : 0,
    STATUSES.indexOf(one.status),
    newest,
    one.source,
  ];
}

function compare(a: Order, b: Order): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  if (at < 0) return 0;
  return (a[at] ?? 0) < (b[at] ?? 0) ? -1 : 1;
}
