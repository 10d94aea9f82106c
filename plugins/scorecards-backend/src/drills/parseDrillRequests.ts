import {
  listOf,
  parseEntities,
  parseOwners,
  parsePage,
} from '@callboard/backstage-plugin-callboard-node';
import {
  DrillPush,
  DrillResult,
} from '@callboard/backstage-plugin-scorecards-common';
import { Request } from 'express';
import {
  DrillBatchRequest,
  DrillListRequest,
  DueListRequest,
} from './DrillService';

/**
 * Reads the query of `GET /drills/due`, of which the OpenAPI document has already checked the types.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseDueList(query: Request['query']): DueListRequest {
  return {
    entityRefs: parseEntities(query),
    owners: parseOwners(query),
    tiers: listOf(query.tier),
    kinds: listOf(query.kind),
    ...parsePage(query),
  };
}

/** Reads the query of `GET /drills`. @throws InputError for a ref or cursor that cannot be read */
export function parseDrillList(query: Request['query']): DrillListRequest {
  return {
    ...parseDueList(query),
    results: listOf<DrillResult>(query.result),
  };
}

/** The drills of a body; what they hold is looked at one by one. */
export function parseDrillBatch({
  source,
  drills,
}: DrillPush): DrillBatchRequest {
  return { source, drills };
}
