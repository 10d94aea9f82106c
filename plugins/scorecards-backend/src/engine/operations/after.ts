/**
 * Instant of a change that follows one at `instant`: now, or as little later as can be told apart. Clocks of replicas
 * differ; intervals of one history never do overlap for it, nor are they empty.
 *
 * @param instant - ISO 8601
 */
export function after(instant: string | undefined, now: Date): string {
  const earliest = instant === undefined ? 0 : Date.parse(instant) + 1;
  return new Date(Math.max(earliest, now.getTime())).toISOString();
}
