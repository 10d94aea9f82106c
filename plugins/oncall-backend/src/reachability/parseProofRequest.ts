import { InputError } from '@backstage/errors';
import {
  parseEntityRefs,
  parseInstant,
} from '@callboard/backstage-plugin-callboard-node';
import { RouteProofRequest } from '@callboard/backstage-plugin-oncall-common';

const MAX_NOTE = 1000;

/** A test page as somebody reports it, with full refs. */
export interface ProofProposal {
  entityRef: string;
  /** Milliseconds since the epoch; now where it is left out. */
  at?: number;
  reached: boolean;
  receivedBy?: string;
  note?: string;
}

/** @throws InputError for a ref or an instant that cannot be read */
export function parseProofRequest(body: RouteProofRequest): ProofProposal {
  const [entityRef = ''] = parseEntityRefs([body.entityRef], 'entityRef');
  const [receivedBy] = parseEntityRefs(
    body.receivedBy === undefined ? [] : [body.receivedBy],
    'receivedBy',
    { defaultKind: 'user' },
  );
  const note = body.note?.trim();
  if (note && note.length > MAX_NOTE) {
    throw new InputError(`note may have at most ${MAX_NOTE} characters`);
  }
  return {
    entityRef,
    at: parseInstant(body.at, 'at'),
    reached: body.reached,
    ...(receivedBy !== undefined && { receivedBy }),
    ...(note && { note }),
  };
}
