import {
  PageCursor,
  parseOwners,
  parsePage,
  wordsOf,
} from '@callboard/backstage-plugin-callboard-node';
import { Request } from 'express';

/** Which services to list. */
export interface MappingRequest {
  owners?: string[];
  /** Lower-case words that must all appear. */
  words: string[];
  limit: number;
  after?: PageCursor;
}

/** @throws InputError for a ref or a cursor that cannot be read */
export function parseMappingRequest(query: Request['query']): MappingRequest {
  return {
    owners: parseOwners(query),
    words: wordsOf(query.text),
    ...parsePage(query),
  };
}
