import { ServerResponse } from 'node:http';

/** The present of all tests. */
export const NOW = Date.parse('2026-02-24T12:00:00Z');
export const DAY = 86_400_000;
/** What the backend asks for. */
export const RANGE = { from: NOW - 30 * DAY, to: NOW + 90 * DAY };

/** Time that passes only by sleeping. */
export function fakeTime() {
  const slept: number[] = [];
  let now = NOW;
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
  };
}

/** Answers a request. Always true. */
export const reply = (
  res: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) => {
  res.writeHead(status, headers);
  res.end(typeof body === 'string' ? body : JSON.stringify(body));
  return true;
};
