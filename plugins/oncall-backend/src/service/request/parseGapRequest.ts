import {
  PageCursor,
  parseOwners,
  parsePage,
} from '@callboard/backstage-plugin-callboard-node';
import { Span } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';
import { parseRange } from './parseRange';

/** Which gaps to list. */
export interface GapRequest {
  owners?: string[];
  span: Span;
  /** Items per page; all of them where it is left out. */
  limit?: number;
  after?: PageCursor;
}

/**
 * Reads the query of `GET /gaps`: from now as far as gaps matter where the range is left out.
 *
 * @throws InputError for a ref, an instant or a cursor that cannot be read
 */
export function parseGapRequest(
  query: Request['query'],
  standard: { start: number; lengthMs: number },
): GapRequest {
  return {
    owners: parseOwners(query),
    span: parseRange(query, standard),
    ...parsePage(query),
  };
}
