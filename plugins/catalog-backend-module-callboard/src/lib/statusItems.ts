import { ENTITY_STATUS_CATALOG_PROCESSING_TYPE } from '@backstage/catalog-client';
import { AlphaEntity, EntityStatusItem } from '@backstage/catalog-model/alpha';
import { DocumentProblem } from '@callboard/backstage-plugin-callboard-common';

/**
 * An issue as the entity page shows it. The stock panel shows items of this type and level that carry an `error`, so
 * errors do and lints do not.
 */
export function toStatusItem(issue: DocumentProblem): EntityStatusItem {
  const { path, code, message, severity } = issue;
  const text = `${path || 'document'}: ${message} (${code})`;
  return severity === 'error'
    ? {
        type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
        level: 'error',
        message: text,
        error: { name: code, message: text },
      }
    : {
        type: ENTITY_STATUS_CATALOG_PROCESSING_TYPE,
        level: 'warning',
        message: text,
      };
}

/** The entity with an item per issue. */
export function withStatus(
  entity: AlphaEntity,
  issues: DocumentProblem[],
): AlphaEntity {
  return issues.length === 0
    ? entity
    : {
        ...entity,
        status: {
          ...entity.status,
          items: [...(entity.status?.items ?? []), ...issues.map(toStatusItem)],
        },
      };
}
