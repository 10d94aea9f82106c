import { PageReading } from '../../page';
import { QualityFinding } from '../../schema';
import type { LinkState } from './judgeQuality';

function readFragment(href: string): string {
  const text = href.slice(1);
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Hosts put a prefix before ids that come from a page. */
const fold = (anchor: string) =>
  anchor.replace(/^user-content-/, '').toLocaleLowerCase('en-US');

/** Links into the page that lead nowhere, and those of which it is known that they are broken. Each address once. */
export function findLinks(
  { links, anchors }: PageReading,
  linkStates: ReadonlyMap<string, LinkState> = new Map(),
): QualityFinding[] {
  const known = new Set(['', 'top', ...anchors.map(fold)]);
  const seen = new Set<string>();
  return links.flatMap(({ href, line }): QualityFinding[] => {
    const isWithin = href.startsWith('#');
    const broken = isWithin
      ? !known.has(fold(readFragment(href)))
      : linkStates.get(href) === 'broken';
    if (!broken || seen.has(href)) {
      return [];
    }
    seen.add(href);
    const message = isWithin
      ? `no section ${href}, to which a link leads`
      : `a link leads to ${href}, which is not there`;
    return [
      { code: 'broken-link', message, ...(line !== undefined && { line }) },
    ];
  });
}
