/**
 * The address of this very page with a checklist opened, so that a colleague can join by it.
 *
 * @param href - the present address
 */
export function checklistLink(
  href: string,
  runbookId: string,
  checklistId: string,
): string {
  const url = new URL(href);
  url.searchParams.set('runbook', runbookId);
  url.searchParams.set('checklist', checklistId);
  url.hash = '';
  return url.href;
}
