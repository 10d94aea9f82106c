import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DOCUMENT_SOURCE,
  DocumentFinding,
  OnCallScheduleDocument,
  readOnCallSchedule,
} from '@callboard/backstage-plugin-oncall-common';
import { ownerOf } from './toEntities';

/** A document of the catalog, as far as it could be read. */
export interface CatalogSchedule {
  ref: string;
  source: typeof DOCUMENT_SOURCE;
  title: string;
  /** As the catalog resolved it, else as the document has it. */
  ownerRef?: string;
  timeZone?: string;
  /** Absent where it has an error. */
  document?: OnCallScheduleDocument;
  issues: DocumentFinding[];
}

/** Reads a document. Never throws. */
export function toCatalogSchedule(entity: Entity): CatalogSchedule {
  const { document, issues } = readOnCallSchedule(entity);
  const { title, name } = entity.metadata;
  return {
    ref: stringifyEntityRef(entity),
    source: DOCUMENT_SOURCE,
    title: document?.title ?? title ?? name,
    ownerRef: ownerOf(entity) ?? document?.ownerRef,
    timeZone: document?.timeZone,
    document,
    issues: issues.map(
      ({ document: index, path, code, message, severity }) => ({
        document: index,
        path,
        code,
        message,
        severity,
      }),
    ),
  };
}
