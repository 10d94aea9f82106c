import { InputError } from '@backstage/errors';
import {
  listOf,
  parseEntities,
  parseEntityRefs,
  parseOwners,
  parsePage,
} from '@callboard/backstage-plugin-callboard-node';
import {
  DecisionRequest,
  WaiverRequest,
  WaiverState,
} from '@callboard/backstage-plugin-scorecards-common';
import { Request } from 'express';
import { parseWhen } from '../lib/parseWhen';
import {
  WaiverDecision,
  WaiverListRequest,
  WaiverProposal,
  WaiverTarget,
} from './WaiverService';

const MAX_TEXT = 2_000;
/** Less does not tell whoever decides what it is about. */
const MIN_WORDS = 3;

/**
 * Reads the query of a list, of which the OpenAPI document has already checked types and enumerations.
 *
 * @throws InputError for a ref or cursor that cannot be read
 */
export function parseWaiverList(query: Request['query']): WaiverListRequest {
  return {
    scorecards: listOf(query.scorecard)?.flatMap(ref =>
      parseScorecard(ref, 'scorecard'),
    ),
    checks: listOf(query.check),
    entityRefs: parseEntities(query),
    owners: parseOwners(query),
    states: listOf<WaiverState>(query.state),
    ...parsePage(query),
  };
}

/** @throws InputError by its path, also where no instant or date is given */
export function parseWaiverProposal(body: WaiverRequest): WaiverProposal {
  const [scorecard = ''] = parseScorecard(body.scorecard, 'scorecard');
  const expiresAt = parseWhen(body.expiresAt, 'expiresAt', 'end');
  if (!expiresAt) {
    throw new InputError('expiresAt: expected when it ends (required)');
  }
  return {
    scorecard,
    check: body.check,
    target: parseTarget(body),
    reason: parseReason(body.reason),
    expiresAt,
  };
}

/** @throws InputError for a note that is too long */
export function parseWaiverDecision(
  id: string,
  decision: string,
  { note }: DecisionRequest,
): WaiverDecision {
  const text = note?.trim();
  if (text) assertLength(text, 'note');
  return { id, decision: toDecision(decision), ...(text && { note: text }) };
}

function toDecision(text: string): WaiverDecision['decision'] {
  if (text === 'approve' || text === 'reject' || text === 'withdraw') {
    return text;
  }
  throw new InputError('decision: expected approve, reject or withdraw');
}

function parseScorecard(ref: string, name: string): string[] {
  return parseEntityRefs([ref], name, { defaultKind: 'scorecard' });
}

function parseTarget({ entityRef, groupRef }: WaiverRequest): WaiverTarget {
  if (entityRef !== undefined && groupRef === undefined) {
    const [ref = ''] = parseEntityRefs([entityRef], 'entityRef');
    return { entityRef: ref };
  }
  if (groupRef !== undefined && entityRef === undefined) {
    const [ref = ''] = parseEntityRefs([groupRef], 'groupRef', {
      defaultKind: 'group',
    });
    return { groupRef: ref };
  }
  throw new InputError(
    'entityRef: expected exactly one of entityRef and groupRef (not-one)',
  );
}

function parseReason(reason: string): string {
  const text = reason.trim();
  assertLength(text, 'reason');
  if (
    text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length >=
    MIN_WORDS
  ) {
    return text;
  }
  throw new InputError(
    `reason: expected at least ${MIN_WORDS} words on why the check cannot be met, found ${JSON.stringify(
      text,
    )} (too-short)`,
  );
}

function assertLength(text: string, name: string): void {
  if (text.length > MAX_TEXT) {
    throw new InputError(
      `${name}: expected at most ${MAX_TEXT} characters, found ${text.length} (too-long)`,
    );
  }
  // PostgreSQL keeps none.
  if (text.includes('\0')) {
    throw new InputError(`${name}: expected a text without NUL (invalid-text)`);
  }
}
