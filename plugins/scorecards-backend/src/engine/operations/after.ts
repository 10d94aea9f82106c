/** Later than `instant`, and not before now. */
export function after(instant: string, now: Date): string {
  return notBefore(new Date(Date.parse(instant) + 1).toISOString(), now);
}

/**
 * Neither before `instant` nor before now. Clocks of replicas differ; for all that, intervals of one history shall not
 * overlap.
 */
export function notBefore(instant: string | undefined, now: Date): string {
  const iso = now.toISOString();
  return instant !== undefined && instant > iso ? instant : iso;
}
