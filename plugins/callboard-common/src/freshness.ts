/**
 * How old an answer is, and whether it could be refreshed.
 *
 * A page never waits for a provider: it shows the last good answer with this envelope beside it.
 * @public
 */
export interface Freshness {
  /** The instant the answer speaks of, ISO 8601 in UTC. */
  asOf: string;
  /** True when a refresh was due and did not succeed. */
  stale: boolean;
  /** Why the answer is stale, for people. */
  reason?: string;
}
