import { Verdict } from './Verdict';

const MINUTE = 60_000;
/** Somebody may be putting it right. */
const DEAD_MS = 60 * MINUTE;
const FIRST_RETRY_MS = 5 * MINUTE;
/** Pages that were found together do not come due together for ever. */
const JITTER = 0.1;

/**
 * When a page is to be checked again: after the interval; a dead one hourly; one that did not answer after 5 minutes, and
 * each time it does not again after twice as long, up to the interval. Never before the host wants to be asked.
 *
 * @param failures - checks without an answer in a row, this one included
 * @param random - even in [0, 1)
 */
export function nextCheck(options: {
  verdict: Pick<Verdict, 'state' | 'isPassing' | 'retryAfterSeconds'>;
  failures: number;
  at: Date;
  intervalMs: number;
  random: () => number;
}): Date {
  const { at, random, verdict } = options;
  const wait = waitMs(options) * (1 - JITTER + 2 * JITTER * random());
  const asked = (verdict.retryAfterSeconds ?? 0) * 1000;
  return new Date(at.getTime() + Math.round(Math.max(wait, asked)));
}

function waitMs({
  verdict,
  failures,
  intervalMs,
}: Pick<
  Parameters<typeof nextCheck>[0],
  'verdict' | 'failures' | 'intervalMs'
>): number {
  if (verdict.state === 'dead') return Math.min(DEAD_MS, intervalMs);
  if (!verdict.isPassing) return intervalMs;
  return Math.min(FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 30), intervalMs);
}
