import { Opening } from './destination';

/** A runbook that is open, as the URL says. */
export interface Opened extends Opening {
  runbookId: string;
}

function decoded(hash: string): string | undefined {
  const anchor = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(anchor) || undefined;
  } catch {
    // Written by hand: `#100%` names a section as it stands.
    return anchor;
  }
}

/** What the URL of an entity's tab opens: `?runbook=<id>&alert=<fingerprint>&checklist=<id>#<anchor>`. */
export function openedIn(
  params: URLSearchParams,
  hash: string,
): Opened | undefined {
  const runbookId = params.get('runbook');
  return runbookId
    ? {
        runbookId,
        anchor: decoded(hash),
        checklistId: params.get('checklist') ?? undefined,
        alert: params.get('alert') ?? undefined,
      }
    : undefined;
}
