import { HttpEnvironment } from '@callboard/backstage-plugin-callboard-node';
import {
  ProviderRequest,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';

/** The instant at which the tests take place. */
export const NOW = Date.parse('2026-03-02T12:00:00Z');
export const DAY = 86_400_000;

export const at = (text: string) => Date.parse(text);
export const iso = (instant: number) => new Date(instant).toISOString();

/** Time that passes only by sleeping. */
export function fakeTime() {
  const slept: number[] = [];
  let now = NOW;
  const environment: HttpEnvironment = {
    now: () => now,
    random: () => 0,
    sleep: async (ms, signal) => {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
  };
  return { slept, environment, pass: (ms: number) => (now += ms) };
}

/** A request for targets, 30 days back and 90 ahead. */
export const requestOf = (
  targets: ProviderTarget[],
  more: Partial<ProviderRequest> = {},
): ProviderRequest => ({
  targets,
  from: NOW - 30 * DAY,
  to: NOW + 90 * DAY,
  signal: AbortSignal.timeout(20_000),
  ...more,
});
