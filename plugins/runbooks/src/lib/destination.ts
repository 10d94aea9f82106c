/** A page that can be opened, as lists and alerts name it. */
export interface OpenablePage {
  id: string;
  url: string;
  readable?: boolean;
}

/** Where to go, and whether that is within the portal. */
export interface Destination {
  to: string;
  inPortal: boolean;
}

const WEB_ADDRESS = /^https?:\/\//i;
/** A path of the portal; `//host` is an address elsewhere that only looks like one. */
const PORTAL_PATH = /^\/(?!\/)/;

function withAnchor(url: string, anchor: string | undefined): string {
  return anchor && !url.includes('#')
    ? `${url}#${encodeURIComponent(anchor)}`
    : url;
}

/** A runbook opened on the tab of its entity, at a section, maybe with a checklist. */
export function readingPath(
  tab: string,
  runbookId: string,
  options: { anchor?: string; checklistId?: string } = {},
): string {
  const { anchor, checklistId } = options;
  const params = new URLSearchParams({ runbook: runbookId });
  if (checklistId) {
    params.set('checklist', checklistId);
  }
  return withAnchor(`${tab}?${params}`, anchor);
}

/**
 * Where a page is opened: on the tab of its entity where it can be read in the portal, else at its own address. Undefined
 * where the address is none of the web, for example `javascript:…`; it must not become a link.
 *
 * @param tab - path of the tab, where the app has it
 */
export function destinationOf(
  page: OpenablePage,
  options: { tab?: string; anchor?: string } = {},
): Destination | undefined {
  const { tab, anchor } = options;
  if (page.readable && tab) {
    return { to: readingPath(tab, page.id, { anchor }), inPortal: true };
  }
  if (WEB_ADDRESS.test(page.url)) {
    return { to: withAnchor(page.url, anchor), inPortal: false };
  }
  if (PORTAL_PATH.test(page.url)) {
    return { to: withAnchor(page.url, anchor), inPortal: true };
  }
  return undefined;
}
