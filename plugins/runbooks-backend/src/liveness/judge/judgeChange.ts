/** When a page last changed, as far as it is known. */
export interface KnownChange {
  /** ISO 8601. */
  changedAt: string | null;
  /** Of the content that was read before. */
  digest: string | null;
}

/** Servers that make a page anew for everybody say that it changed just now. */
const JUST_NOW_MS = 60_000;

/**
 * When a page last changed: as its server says, else when its content was first seen to be another one. Seen for the first
 * time it has not changed.
 *
 * @param found - of this check; `digest` is left out where the content was not read
 * @returns ISO 8601
 */
export function judgeChange(
  known: KnownChange,
  found: { at: Date; lastModified?: string; digest?: string },
): string | null {
  const { at, lastModified, digest } = found;
  const stated = Date.parse(lastModified ?? '');
  if (stated > 0 && stated < at.getTime() - JUST_NOW_MS) {
    return new Date(stated).toISOString();
  }
  const isOther =
    digest !== undefined && known.digest !== null && known.digest !== digest;
  return isOther ? at.toISOString() : known.changedAt;
}
