import { FoundPage, FoundUse, PageLocator } from '../pages';
import { PageContent } from '../reading';
import { DocsReader, PlannedDocs } from './planDocs';

/** What documentation has for those who want something of it. */
export interface FoundInDocs {
  /** By entity ref. */
  uses: Map<string, FoundUse[]>;
  /** By page, as far as something names it. */
  contents: Map<string, PageContent>;
}

const byLocation = (
  [a]: readonly [string, unknown],
  [b]: readonly [string, unknown],
) => (a < b ? -1 : 1);

/** Finds the runbooks of entities in documentation, and the pages of it that something else names. */
export function findInDocs(
  { docs, readers, pages }: PlannedDocs,
  contents: ReadonlyMap<string, PageContent>,
  locator: PageLocator,
): FoundInDocs {
  const known = new Set(pages.map(({ id }) => id));
  const found: FoundInDocs = {
    uses: new Map(readers.map(({ entityRef }) => [entityRef, []])),
    contents: new Map(),
  };
  const base = `/docs/${docs.namespace}/${docs.kind}/${docs.name}`;
  for (const [location, content] of [...contents].sort(byLocation)) {
    const page = locate(`${base}/${location}`, content, locator);
    const wanting = readers.filter(reader => isRunbookOf(reader, location));
    if (page && (wanting.length > 0 || known.has(page.id))) {
      found.contents.set(page.id, content);
      for (const { entityRef } of wanting) {
        const use = { page, url: page.url, place: location, entityRef };
        found.uses.get(entityRef)?.push({ ...use, kind: 'techdocs' });
      }
    }
  }
  return found;
}

/** The overview of the folder is no runbook. */
function isRunbookOf({ prefix }: DocsReader, location: string): boolean {
  return (
    location.startsWith(prefix) &&
    !['', 'index.html'].includes(location.slice(prefix.length))
  );
}

function locate(
  url: string,
  { reading }: PageContent,
  locator: PageLocator,
): FoundPage | undefined {
  const located = locator.locate(url, { title: reading.title });
  return 'page' in located && 'key' in located.page ? located.page : undefined;
}
