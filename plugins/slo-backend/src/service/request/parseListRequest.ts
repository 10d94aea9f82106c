import {
  decodeCursor,
  PageCursor,
  parseEntityRefs,
} from '@callboard/backstage-plugin-callboard-node';
import { DataState, SloState } from '@callboard/backstage-plugin-slo-common';
import { Request } from 'express';

/** What to list. Values of one filter are alternatives; an absent filter lets everything through. */
export interface ListRequest {
  entityRefs?: string[];
  owners?: string[];
  states?: SloState[];
  data?: DataState[];
  tiers?: string[];
  /** Lower-case words that must all appear. */
  words: string[];
  facets: boolean;
  /** 1..500. */
  limit: number;
  after?: PageCursor;
}

function list<T extends string>(value: unknown): T[] | undefined {
  return value === undefined ? undefined : ([value].flat() as T[]);
}

/**
 * Reads the query of `GET /slos`, of which the OpenAPI document has already checked types and enumerations.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseListRequest(query: Request['query']): ListRequest {
  const entityRefs = list(query.entityRef);
  const owners = list(query.owner);
  const text = typeof query.text === 'string' ? query.text : '';
  return {
    entityRefs: entityRefs && parseEntityRefs(entityRefs, 'entityRef'),
    owners:
      owners && parseEntityRefs(owners, 'owner', { defaultKind: 'group' }),
    states: list<SloState>(query.state),
    data: list<DataState>(query.data),
    tiers: list(query.tier),
    words: text.toLocaleLowerCase('en-US').split(/\s+/).filter(Boolean),
    facets: String(query.facets) === 'true',
    limit: Number(query.limit ?? 100),
    after:
      typeof query.cursor === 'string' ? decodeCursor(query.cursor) : undefined,
  };
}
