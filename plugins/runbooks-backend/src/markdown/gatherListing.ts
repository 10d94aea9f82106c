import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FoundPage, FoundUse, PageLocator } from '../pages';
import { Siblings } from './linkStates';
import { EntityFiles } from './listFiles';
import { MarkdownFile } from './MarkdownFile';

/** A page that is a file, and the files beside it. */
export interface ListedFile {
  file: MarkdownFile;
  siblings: Siblings;
}

/** What all entities name. */
export interface Listing {
  /** By entity ref; undefined where the files could not be listed, so that what there was stays. */
  uses: Map<string, FoundUse[] | undefined>;
  /** By page; of a page that several entities name, as the first of them named it. */
  files: Map<string, ListedFile>;
  /** For people. */
  warnings: string[];
  /** How many entities' files could not be listed. */
  failures: number;
}

/** Puts together what entities name, so that a file of several of them is one page. */
export function gatherListing(
  entities: readonly { entity: Entity; found: EntityFiles }[],
  locator: PageLocator,
): Listing {
  const listing: Listing = {
    uses: new Map(),
    files: new Map(),
    warnings: [],
    failures: 0,
  };
  const pages = new Map<string, FoundPage>();
  for (const { entity, found } of sorted(entities)) {
    const entityRef = stringifyEntityRef(entity);
    const warn = (text: string) =>
      listing.warnings.push(`${entityRef}: ${text}`);
    found.warnings.forEach(warn);
    const paths = new Set(found.files.map(({ path }) => path));
    const siblings = { globs: found.globs, paths };
    const uses = found.files.flatMap((file): FoundUse[] => {
      const located = locate(file, entityRef, locator);
      if ('problem' in located) {
        warn(`${file.path}: ${located.problem}`);
        return [];
      }
      const page = pages.get(located.id) ?? located;
      pages.set(page.id, page);
      if (!listing.files.has(page.id)) {
        listing.files.set(page.id, { file, siblings });
      }
      const { path: place, pattern: url } = file;
      return [{ page, entityRef, kind: 'markdown', place, url }];
    });
    const isWhole = found.failure === undefined;
    listing.uses.set(entityRef, isWhole ? uses : undefined);
    if (!isWhole) {
      listing.failures += 1;
      warn(`its files could not be listed: ${found.failure}`);
    }
  }
  return listing;
}

function locate(
  { url, path }: MarkdownFile,
  entityRef: string,
  locator: PageLocator,
): FoundPage | { problem: string } {
  if (url === undefined) {
    return locator.localFile(path, entityRef);
  }
  const located = locator.markdown(url);
  return 'problem' in located ? located : located.page;
}

/** By ref, so that the same entity names a page first each time. */
function sorted<T extends { entity: Entity }>(items: readonly T[]): T[] {
  return items
    .map(item => ({ ref: stringifyEntityRef(item.entity), item }))
    .sort((a, b) => (a.ref < b.ref ? -1 : 1))
    .map(({ item }) => item);
}
