/** What ids of headings begin with: a page may name a heading like something of the portal. */
const PREFIX = 'runbook-';
/** What the sanitiser puts before ids that are written in HTML. */
const SANITISED = 'user-content-';

/** The id of a section's heading. */
export function headingId(anchor: string): string {
  return `${PREFIX}${anchor}`;
}

/**
 * What an anchor names within a page: a heading, else what is named so in HTML. Case does not count, as on the sites where
 * pages are written.
 */
export function findAnchor(
  page: HTMLElement,
  anchor: string,
): HTMLElement | undefined {
  const ids = [headingId(anchor), `${SANITISED}${anchor}`];
  const named = [...page.querySelectorAll<HTMLElement>('[id], [name]')];
  const nameOf = (element: HTMLElement) =>
    element.id || element.getAttribute('name') || '';
  return (
    named.find(element => ids.includes(nameOf(element))) ??
    named.find(element =>
      ids.some(id => id.toLowerCase() === nameOf(element).toLowerCase()),
    )
  );
}

/** The address of this very page at a section, to be sent to somebody. */
export function sectionLink(href: string, anchor: string): string {
  const url = new URL(href);
  url.hash = encodeURIComponent(anchor);
  return url.href;
}
