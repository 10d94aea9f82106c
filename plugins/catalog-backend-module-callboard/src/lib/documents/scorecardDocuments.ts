import { Entity } from '@backstage/catalog-model';
import {
  readFactSchemaDocument,
  readScorecardDocument,
} from '@callboard/backstage-plugin-scorecards-common';
import { CallboardDocument } from './CallboardDocument';
import { ownerReference } from './ownerReference';

/**
 * A scorecard and its owner. Whether the facts that its expressions read exist, and their types fit, the scorecards plugin says:
 * it knows who tells facts.
 */
export function readScorecard(entity: Entity): CallboardDocument {
  const { errors, warnings } = readScorecardDocument(entity);
  return {
    issues: [...errors, ...warnings],
    references: ownerReference(entity),
  };
}

/** A declaration of facts that are pushed, and its owner. */
export function readFactSchema(entity: Entity): CallboardDocument {
  const { errors, warnings } = readFactSchemaDocument(entity);
  return {
    issues: [...errors, ...warnings],
    references: ownerReference(entity),
  };
}
