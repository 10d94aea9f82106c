import {
  ExclusionOccurrence,
  exclusionOccurrences,
} from '@callboard/backstage-plugin-slo-common';
import { Range } from '../database/RecordStore';
import { toIso } from '../lib/buckets';
import { ApprovedExclusion, ExclusionStore } from './ExclusionStore';
import { ExclusionReader } from './ExclusionReader';

type Request = { ref: string; entityRef?: string; range: Range };

const overlaps = (a: Range, b: Range) => a.start < b.end && a.end > b.start;

/** The range from the earliest start to the latest end. */
function hull(ranges: Range[]): Range {
  return ranges.reduce((all, range) => ({
    start: Math.min(all.start, range.start),
    end: Math.max(all.end, range.end),
  }));
}

function toOccurrences(
  { id, kind, reason, ...timing }: ApprovedExclusion,
  range: Range,
) {
  return exclusionOccurrences(timing, range).map(span => ({
    span,
    occurrence: {
      id,
      kind,
      reason,
      start: toIso(span.start),
      end: toIso(span.end),
    },
  }));
}

/** Works out occurrences from the approved exclusions of the database. */
export class DefaultExclusionReader implements ExclusionReader {
  readonly #store: ExclusionStore;

  static create(options: { store: ExclusionStore }): DefaultExclusionReader {
    return new DefaultExclusionReader(options.store);
  }

  private constructor(store: ExclusionStore) {
    this.#store = store;
  }

  async occurrences(
    requests: Request[],
  ): Promise<Map<string, ExclusionOccurrence[]>> {
    const found = new Map<string, ExclusionOccurrence[]>();
    if (requests.length === 0) {
      return found;
    }
    const range = hull(requests.map(request => request.range));
    const targets = requests.flatMap(({ ref, entityRef }) =>
      entityRef ? [ref, entityRef] : [ref],
    );
    const exclusions = await this.#store.approved(targets, range);
    // Each is worked out once, however many SLOs it is for.
    const worked = exclusions.map(({ targets: refs, exclusion }) => ({
      refs,
      occurrences: toOccurrences(exclusion, range),
    }));
    for (const request of requests) {
      const items = worked
        .filter(
          ({ refs }) =>
            refs.has(request.ref) || refs.has(request.entityRef ?? ''),
        )
        .flatMap(({ occurrences }) => occurrences)
        .filter(({ span }) => overlaps(span, request.range))
        .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
        .map(({ occurrence }) => occurrence);
      if (items.length > 0) {
        found.set(request.ref, items);
      }
    }
    return found;
  }
}
