import { groupBy } from '@callboard/backstage-plugin-callboard-common';
import {
  canonicalJson,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { PageSection } from '@callboard/backstage-plugin-runbooks-common';
import { StoredReading } from '../database/StoredReading';
import { readHtml } from '../liveness/html/readHtml';
import { PageContent } from '../reading';
import { IndexEntry } from './TechDocsClient';

const pageOf = (location: string) => location.replace(/#.*$/, '');
const anchorOf = ({ location }: IndexEntry) =>
  /#(.*)$/.exec(location)?.[1] ?? '';

/**
 * What the pages of documentation say, by their location without section.
 *
 * @param builtAt - when the documentation was built, where that is known
 */
export function readIndex(
  entries: readonly IndexEntry[],
  builtAt: Date | null,
): Map<string, PageContent> {
  const pages = groupBy(entries, ({ location }) => pageOf(location));
  return new Map(
    [...pages].map(([location, own]) => [
      location,
      {
        digest: sha256(canonicalJson(own)),
        markdown: null,
        reading: toReading(own),
        changedAt: builtAt ?? undefined,
      },
    ]),
  );
}

function toReading(entries: readonly IndexEntry[]): StoredReading {
  const page = entries.find(entry => anchorOf(entry) === '');
  const title = page && textOf(page.title);
  const headings = entries
    .filter(entry => anchorOf(entry) !== '')
    .map((entry, index): PageSection => {
      const heading = textOf(entry.title);
      return {
        level: index === 0 && heading === title ? 1 : 2,
        title: heading,
        anchor: anchorOf(entry),
        text: textOf(entry.text),
      };
    });
  const introduction = page ? textOf(page.text) : '';
  // The index has a page's whole text as well as that of its sections, or only what stands before the first of them.
  const isWhole = headings.some(
    ({ text }) => text !== '' && introduction.includes(text),
  );
  return {
    ...(title && { title }),
    sections:
      introduction !== '' && !isWhole
        ? [{ level: 0, title: '', anchor: '', text: introduction }, ...headings]
        : headings,
    anchors: headings.map(({ anchor }) => anchor),
    links: [],
    items: [],
  };
}

/** Without markup. */
function textOf(html: string): string {
  return readHtml(html)
    .sections.map(({ title, text }) => `${title} ${text}`)
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}
