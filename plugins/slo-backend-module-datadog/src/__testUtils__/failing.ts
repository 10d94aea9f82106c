import { ServerResponse } from 'node:http';
import { NOON } from './queries';

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

/** Time that passes only by sleeping. */
export function fakeTime() {
  const slept: number[] = [];
  let now = NOON * 1000;
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
