import { InputError } from '@backstage/errors';
import {
  checkExclusionTiming,
  ExclusionOccurrence,
  exclusionOccurrences,
  ExclusionProposal,
} from '@callboard/backstage-plugin-slo-common';
import { Range } from '../database/RecordStore';
import { ExclusionReader } from '../exclusions/ExclusionReader';
import { toIso } from '../lib/buckets';
import { sloRefOf } from '../lib/samples/findDigest';

/** As many exclusions one request may carry. */
const MOST_EXCLUSIONS = 1_000;

function matches(
  { slos = [], entityRefs = [] }: ExclusionProposal,
  slo: { ref: string; entityRef?: string },
): boolean {
  if (slos.length === 0 && entityRefs.length === 0) {
    return true;
  }
  const { entityRef } = slo;
  return (
    slos.some(written => sloRefOf(written) === slo.ref) ||
    (entityRef !== undefined &&
      entityRefs.some(
        written => written.toLocaleLowerCase('en-US') === entityRef,
      ))
  );
}

/**
 * Exclusions that came with the request, taken as approved: nothing is stored, so that nobody is fooled. One that names
 * neither SLO nor entity applies to all SLOs of the request.
 */
export class GivenExclusions implements ExclusionReader {
  readonly #proposals: ExclusionProposal[];

  /** @throws InputError naming the position and field of what cannot be read */
  static create(proposals: ExclusionProposal[]): GivenExclusions {
    if (proposals.length > MOST_EXCLUSIONS) {
      throw new InputError(
        `exclusions may hold at most ${MOST_EXCLUSIONS} items, got ${proposals.length}`,
      );
    }
    proposals.forEach((proposal, index) => {
      const [problem] = checkExclusionTiming(proposal);
      if (problem) {
        throw new InputError(
          `exclusions[${index}].${problem.field}: expected ${problem.expected} (${problem.code})`,
        );
      }
    });
    return new GivenExclusions(proposals);
  }

  private constructor(proposals: ExclusionProposal[]) {
    this.#proposals = proposals;
  }

  async occurrences(
    requests: { ref: string; entityRef?: string; range: Range }[],
  ): Promise<Map<string, ExclusionOccurrence[]>> {
    const found = new Map<string, ExclusionOccurrence[]>();
    for (const { range, ...slo } of requests) {
      const occurrences = this.#proposals
        .flatMap((proposal, index) =>
          matches(proposal, slo)
            ? exclusionOccurrences(proposal, range).map(span => ({
                ...span,
                id: String(index),
                kind: proposal.kind,
                reason: proposal.reason,
              }))
            : [],
        )
        .sort((a, b) => a.start - b.start)
        .map(({ start, end, ...rest }) => ({
          ...rest,
          start: toIso(start),
          end: toIso(end),
        }));
      if (occurrences.length > 0) {
        found.set(slo.ref, occurrences);
      }
    }
    return found;
  }
}
