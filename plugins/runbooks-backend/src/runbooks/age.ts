import { KnownPage } from './StoredRunbook';

/** When a page was last looked at; where it was not yet, when it was found. ISO 8601. */
export function asOf({
  checked_at,
  found_at,
}: Pick<KnownPage, 'checked_at' | 'found_at'>): string {
  return checked_at ?? found_at;
}

/** Whether a page was due to be looked at and was not, or could not be read when it was. */
export function isStale(
  page: Pick<KnownPage, 'kind' | 'due_at' | 'content_error'>,
  { staleAfterMs, now }: { staleAfterMs: number; now: Date },
): boolean {
  // A page elsewhere may be alive and not fit to be read; that is no reason to doubt what the check found.
  const isUnreadable = page.kind !== 'external' && page.content_error !== null;
  return isUnreadable || now.getTime() - Date.parse(page.due_at) > staleAfterMs;
}
