import {
  ProviderRequest,
  ProviderTarget,
} from '@callboard/backstage-plugin-oncall-node';
import { rangeAt } from '@callboard/backstage-plugin-oncall-node/testUtils';

/** The instant at which the tests take place. */
export const NOW = Date.parse('2026-03-02T12:00:00Z');

export const at = (text: string) => Date.parse(text);
export const iso = (instant: number) => new Date(instant).toISOString();

/** A request for targets, 30 days back and 90 ahead. */
export const requestOf = (
  targets: ProviderTarget[],
  more: Partial<ProviderRequest> = {},
): ProviderRequest => ({
  targets,
  ...rangeAt(NOW),
  signal: AbortSignal.timeout(20_000),
  ...more,
});
