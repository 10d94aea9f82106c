/** The present, unless a test says otherwise: milliseconds since the epoch. @public */
export const NOW = Date.parse('2026-02-24T12:00:00Z');

/** Milliseconds. @public */
export const DAY = 86_400_000;

/** What the backend asks for at an instant: 30 days back, 90 ahead. @public */
export const rangeAt = (now: number) => ({
  from: now - 30 * DAY,
  to: now + 90 * DAY,
});

/** What it asks for at {@link NOW}. @public */
export const RANGE = rangeAt(NOW);

/**
 * Time that passes only by sleeping, and where a test lets it pass.
 *
 * @param start - milliseconds since the epoch
 * @returns an environment for clients of `callboard-node`, and the milliseconds of each sleep
 * @public
 */
export function fakeTime(start: number = NOW) {
  const slept: number[] = [];
  let now = start;
  return {
    slept,
    environment: {
      now: () => now,
      random: () => 0,
      sleep: async (ms: number, signal?: AbortSignal) => {
        signal?.throwIfAborted();
        slept.push(ms);
        now += ms;
      },
    },
    pass: (ms: number) => {
      now += ms;
    },
  };
}
