import { NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  Exclusion,
  ExclusionDecision,
  ExclusionProposal,
} from '@callboard/backstage-plugin-slo-common';
import { exclusionsFor, ME } from './exclusions';

const DECIDED: Record<ExclusionDecision, Exclusion['status']> = {
  approve: 'approved',
  reject: 'rejected',
  withdraw: 'withdrawn',
};

/** Exclusions in memory, proposed and decided about as in the real backend. */
export class FakeExclusions {
  readonly #now: () => number;
  readonly #bySlo = new Map<string, Exclusion[]>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Those of one SLO; only the recipes that are about them have any. */
  of(ref: string): Exclusion[] {
    const known = this.#bySlo.get(ref);
    if (known) {
      return known;
    }
    const made = /excluded|mixed/.test(ref)
      ? exclusionsFor(ref, this.#now())
      : [];
    this.#bySlo.set(ref, made);
    return made;
  }

  propose(ref: string, proposal: ExclusionProposal): Exclusion {
    const items = this.of(ref);
    const made: Exclusion = {
      ...proposal,
      id: `ex-${items.length + 1}`,
      status: 'proposed',
      origin: 'portal',
      author: ME,
      createdAt: this.#iso(),
    };
    this.#bySlo.set(ref, [made, ...items]);
    return made;
  }

  decide(
    id: string,
    decision: ExclusionDecision,
    comment: string | undefined,
  ): Exclusion {
    for (const [ref, items] of this.#bySlo) {
      const found = items.find(item => item.id === id);
      if (found) {
        if (decision === 'approve' && found.author === ME) {
          throw new NotAllowedError('nobody approves their own');
        }
        const decided: Exclusion = {
          ...found,
          status: DECIDED[decision],
          decidedBy: ME,
          decidedAt: this.#iso(),
          ...(decision === 'approve' && { approver: ME }),
          decisions: [{ decision, by: ME, at: this.#iso(), comment }],
        };
        this.#bySlo.set(
          ref,
          items.map(item => (item === found ? decided : item)),
        );
        return decided;
      }
    }
    throw new NotFoundError(`No exclusion ${id}`);
  }

  #iso(): string {
    return new Date(this.#now()).toISOString();
  }
}
