/** Later than `instant`, and not before now. */
export function after(instant: string, now: Date): string {
  const next = new Date(Date.parse(instant) + 1).toISOString();
  return notBefore(next, now.toISOString());
}

/**
 * Neither before `instant` nor before now. Clocks of replicas differ; for all that, intervals of one history shall not
 * overlap. Instants are ISO 8601.
 */
export function notBefore(instant: string | undefined, now: string): string {
  return instant !== undefined && instant > now ? instant : now;
}
