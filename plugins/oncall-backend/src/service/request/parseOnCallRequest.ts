import {
  listOf,
  parseEntityRefs,
  parseInstant,
} from '@callboard/backstage-plugin-callboard-node';

/** Who answers for what, and when. */
export interface OnCallRequest {
  entityRefs: string[];
  /** Milliseconds since the epoch; now where it is left out. */
  at?: number;
  /** Also say who is next. */
  next: boolean;
}

/**
 * Reads the query of `GET /oncalls`, or the body of `POST /oncalls/by-refs`.
 *
 * @param name - of the parameter that holds the refs
 * @throws InputError for a ref or an instant that cannot be read
 */
export function parseOnCallRequest(
  input: { at?: unknown; next?: unknown } & Record<string, unknown>,
  name: 'entityRef' | 'entityRefs',
): OnCallRequest {
  return {
    entityRefs: [...new Set(parseEntityRefs(listOf(input[name]) ?? [], name))],
    at: parseInstant(input.at, 'at'),
    next: String(input.next) === 'true',
  };
}
