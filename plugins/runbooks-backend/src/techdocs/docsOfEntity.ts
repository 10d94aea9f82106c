import { Entity, parseEntityRef } from '@backstage/catalog-model';
import { DocsRef } from './TechDocsClient';

/** Where an entity's own documentation is made from. */
export const ANNOTATION_TECHDOCS_REF = 'backstage.io/techdocs-ref';
/** Ref of the entity whose documentation is this one's, too. */
export const ANNOTATION_TECHDOCS_ENTITY = 'backstage.io/techdocs-entity';
/** The part of that documentation that is about this entity. */
const ANNOTATION_TECHDOCS_PATH = 'backstage.io/techdocs-entity-path';

/** The documentation of an entity, and where in it runbooks are looked for. */
export interface EntityDocs {
  docs: DocsRef;
  /** Locations of runbooks begin so. */
  prefix: string;
}

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/** The documentation of an entity; undefined where it has none, or names one that cannot be read. */
export function docsOfEntity(entity: Entity): EntityDocs | undefined {
  const { annotations = {}, namespace = 'default', name } = entity.metadata;
  const shared = annotations[ANNOTATION_TECHDOCS_ENTITY];
  if (shared !== undefined) {
    const docs = readRef(shared, namespace);
    const path = annotations[ANNOTATION_TECHDOCS_PATH] ?? '';
    const within = path.replace(/^\/+|\/+$/g, '');
    return docs && { docs, prefix: `${within && `${within}/`}runbooks/` };
  }
  return annotations[ANNOTATION_TECHDOCS_REF] === undefined
    ? undefined
    : {
        docs: toDocsRef({ kind: entity.kind, namespace, name }),
        prefix: 'runbooks/',
      };
}

/** The documentation that a page of the portal belongs to. @param url - `/docs/<namespace>/<kind>/<name>/…` */
export function docsOfUrl(url: string): DocsRef | undefined {
  const [, namespace, kind, name] =
    /^\/docs\/([^/?#]+)\/([^/?#]+)\/([^/?#]+)/.exec(url) ?? [];
  return namespace && kind && name
    ? toDocsRef({ namespace, kind, name })
    : undefined;
}

/** The same for one documentation. */
export function docsKey({ namespace, kind, name }: DocsRef): string {
  return `${namespace}/${kind}/${name}`;
}

function toDocsRef({ namespace, kind, name }: DocsRef): DocsRef {
  return {
    namespace: lower(namespace),
    kind: lower(kind),
    name: lower(name),
  };
}

function readRef(text: string, namespace: string): DocsRef | undefined {
  try {
    return toDocsRef(
      parseEntityRef(text.trim(), {
        defaultKind: 'component',
        defaultNamespace: namespace,
      }),
    );
  } catch {
    return undefined;
  }
}
