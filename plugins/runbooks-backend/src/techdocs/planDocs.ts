import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { PageRow } from '../database/rows';
import { docsKey, docsOfEntity, docsOfUrl } from './docsOfEntity';
import { DocsRef } from './TechDocsClient';

/** An entity that looks for its runbooks in documentation. */
export interface DocsReader {
  entityRef: string;
  /** Locations of its runbooks begin so. */
  prefix: string;
}

/** Documentation that has to be read, once for all who want something of it. */
export interface PlannedDocs {
  docs: DocsRef;
  readers: DocsReader[];
  /** The pages of it that are known already. */
  pages: PageRow[];
}

/** Which documentation has to be read: that of entities, and that of pages which something else names. */
export function planDocs(
  entities: Iterable<Entity>,
  pages: readonly PageRow[],
): PlannedDocs[] {
  const planned = new Map<string, PlannedDocs>();
  const planFor = (docs: DocsRef): PlannedDocs => {
    const key = docsKey(docs);
    const plan = planned.get(key) ?? { docs, readers: [], pages: [] };
    planned.set(key, plan);
    return plan;
  };
  for (const entity of entities) {
    const found = docsOfEntity(entity);
    if (found) {
      const { docs, prefix } = found;
      const entityRef = stringifyEntityRef(entity);
      planFor(docs).readers.push({ entityRef, prefix });
    }
  }
  for (const page of pages) {
    const docs = docsOfUrl(page.url);
    if (docs) {
      planFor(docs).pages.push(page);
    }
  }
  return [...planned.values()];
}
