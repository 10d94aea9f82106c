import { writeParams } from '@callboard/backstage-plugin-callboard-react';

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

/** How a page is opened to be read. */
export interface Opening {
  /** The section to begin with, without #. */
  anchor?: string;
  /** A checklist to join, or a record to read. */
  checklistId?: string;
  /** Fingerprint of the alert that it is read for. */
  alert?: string;
}

/** A runbook opened on the tab of its entity. */
export function readingPath(
  tab: string,
  runbookId: string,
  { anchor, checklistId, alert }: Opening = {},
): string {
  const params = writeParams(new URLSearchParams(), {
    runbook: runbookId,
    checklist: checklistId,
    alert,
  });
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
  options: { tab?: string } & Pick<Opening, 'anchor' | 'alert'> = {},
): Destination | undefined {
  const { tab, anchor, alert } = options;
  if (page.readable && tab) {
    const to = readingPath(tab, page.id, { anchor, alert });
    return { to, inPortal: true };
  }
  if (WEB_ADDRESS.test(page.url)) {
    return { to: withAnchor(page.url, anchor), inPortal: false };
  }
  if (PORTAL_PATH.test(page.url)) {
    return { to: withAnchor(page.url, anchor), inPortal: true };
  }
  return undefined;
}
