import { parseEntityRef } from '@backstage/catalog-model';
import { IndexableDocument } from '@backstage/plugin-search-common';
import {
  RunbookState,
  SearchDocument,
} from '@callboard/backstage-plugin-runbooks-common';

/**
 * A runbook of an entity in the search index. Every document has every field: some engines learn the fields from the first.
 * @public
 */
export type RunbookDocument = IndexableDocument & {
  /** Of the page; the same for all entities that use it. */
  runbookId: string;
  entityRef: string;
  entityTitle: string;
  /** Entity ref of the owner; empty where there is none. */
  ownerRef: string;
  /** Names of the alerts it answers. */
  alerts: string[];
  /** When it was indexed. */
  state: RunbookState;
};

/** `/catalog/<namespace>/<kind>/<name>`, or the same below `/docs`. */
function entityPath(root: string, entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const parts = [namespace, kind, name].map(part =>
    encodeURIComponent(part.toLocaleLowerCase('en-US')),
  );
  return `/${root}/${parts.join('/')}`;
}

/**
 * Where a runbook is opened: within the documentation of its entity, otherwise on the entity's tab, which reads it or leads
 * on. Documents of one page for several entities lead to different places, because engines tell documents apart by theirs.
 */
function locationOf({ id, entityRef, kind, url }: SearchDocument): string {
  const docs = `${entityPath('docs', entityRef)}/`;
  const isOwn = url.toLocaleLowerCase('en-US').startsWith(docs);
  return kind === 'techdocs' && isOwn
    ? url
    : `${entityPath(
        'catalog',
        entityRef,
      )}/runbooks?runbook=${encodeURIComponent(id)}`;
}

/** What the index holds of a runbook. The names of its alerts and of its entity are a part of the text. */
export function toRunbookDocument(document: SearchDocument): RunbookDocument {
  const { id, entityRef, entityTitle, title, text, alerts, state } = document;
  return {
    title,
    text: [entityTitle, alerts.join(', '), text].filter(Boolean).join('\n'),
    location: locationOf(document),
    runbookId: id,
    entityRef,
    entityTitle,
    ownerRef: document.ownerRef ?? '',
    alerts,
    state,
    authorization: { resourceRef: entityRef },
  };
}
