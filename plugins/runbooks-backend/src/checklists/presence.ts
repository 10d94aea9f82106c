/** Readers say that they are there at least twice a minute. */
const SEEN_MS = 60_000;

/** Who was not seen since then looks at something else. */
export const seenSince = (now: Date): Date => new Date(now.getTime() - SEEN_MS);
