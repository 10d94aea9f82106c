import { InputError } from '@backstage/errors';
import { parseEntityRefs } from '@callboard/backstage-plugin-callboard-node';
import { Span } from '@callboard/backstage-plugin-oncall-common';
import { Request } from 'express';
import { parseRange } from '../service/request/parseRange';

const LENGTH_MS = 30 * 86_400_000;

/** Whose duty, and of when. */
export interface DutyRequest {
  /** Entity ref. */
  ref: string;
  kind: 'user' | 'group';
  span: Span;
}

function kindOf(ref: string): DutyRequest['kind'] {
  const kind = ref.split(':')[0];
  if (kind !== 'user' && kind !== 'group') {
    throw new InputError(`ref must be of a user or a group, got ${ref}`);
  }
  return kind;
}

/**
 * Reads the query of `GET /duty`: the 30 days from now on where the range is left out.
 *
 * @throws InputError for a ref or an instant that cannot be read, and for what is neither user nor group
 */
export function parseDutyRequest(
  query: Request['query'],
  now: number,
): DutyRequest {
  const [ref = ''] = parseEntityRefs([query.ref], 'ref', {
    defaultKind: 'user',
  });
  return {
    ref,
    kind: kindOf(ref),
    span: parseRange(query, { start: now, lengthMs: LENGTH_MS }),
  };
}
