import {
  listOf,
  parseEntityRefs,
  parsePage,
} from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';
import { ChecklistListRequest } from './ChecklistService';

/**
 * Reads the query of `GET /checklists`, of which the OpenAPI document has already checked the types.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseChecklistList(
  query: Request['query'],
): ChecklistListRequest {
  const entityRefs = listOf(query.entityRef);
  return {
    entityRefs: entityRefs && parseEntityRefs(entityRefs, 'entityRef'),
    runbookIds: listOf(query.runbookId),
    open: query.open === undefined ? undefined : String(query.open) === 'true',
    ...parsePage(query),
  };
}
