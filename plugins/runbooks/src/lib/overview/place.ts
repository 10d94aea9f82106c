import { Runbook } from '@callboard/backstage-plugin-runbooks-common';

/** Where a page lives, in a few words: the host, or the documentation of the portal. */
export function placeOf({ kind, url }: Pick<Runbook, 'kind' | 'url'>): string {
  if (kind === 'techdocs') {
    return 'TechDocs';
  }
  const host = URL.canParse(url) ? new URL(url).host : '';
  if (!host) {
    return 'no address of the web';
  }
  return kind === 'markdown' ? `Markdown on ${host}` : host;
}
