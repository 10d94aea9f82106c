import { setTimeout } from 'node:timers/promises';

/** Time and chance, so that tests own both. @public */
export interface HttpEnvironment {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Waits; rejects as soon as the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** Even in [0, 1). */
  random(): number;
}

/** The machine's own clock, timers and chance. @public */
export const systemEnvironment: HttpEnvironment = {
  now: () => Date.now(),
  sleep: (ms, signal) => setTimeout(ms, undefined, { signal }),
  random: () => Math.random(),
};
