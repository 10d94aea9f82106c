import { HttpEnvironment } from '../environment';

/** Time that passes only by sleeping; `slept` lists the pauses in milliseconds. */
export function fakeEnvironment(random = 0.5) {
  const slept: number[] = [];
  let now = Date.UTC(2026, 0, 1);
  const environment: HttpEnvironment = {
    now: () => now,
    random: () => random,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
  return { environment, slept, pass: (ms: number) => (now += ms) };
}
