import {
  BudgetTerms,
  compositeTerms,
  objectiveTerms,
} from '@callboard/backstage-plugin-slo-common';
import { NewestBucket, SliceSpec } from '../database/RecordStore';
import { CatalogSlo } from '../definitions/CatalogSlo';
import { BUCKET_SECONDS } from '../lib/buckets';

/** What gets a verdict: an objective for itself, or a composite as a whole. */
export interface Subject {
  terms: BudgetTerms;
  /** Digest of the indicator of each part of the terms. */
  digests: string[];
  /** The widest of the indicators' buckets, seconds. */
  bucketSeconds: number;
  /**
   * Where each indicator's record begins, seconds since the epoch, Infinity where there is none. Left out where nobody
   * asks: time before it differs from a gap only where missing data is bad.
   */
  recordedFrom?: number[];
}

/** A subject, or why there is no verdict. */
export type SubjectOrReason =
  | { subject: Subject; reason?: undefined }
  | { subject?: undefined; reason: string };

/** @param indices - of the objectives that take part */
function toSubject(
  { digests, bucketSeconds }: CatalogSlo,
  indices: number[],
  terms: BudgetTerms,
): SubjectOrReason {
  const own = indices.map(index => digests[index]);
  const known = own.flatMap(digest => digest ?? []);
  return known.length === own.length
    ? {
        subject: {
          terms,
          digests: known,
          bucketSeconds: Math.max(
            ...indices.map(index => bucketSeconds[index] ?? BUCKET_SECONDS),
          ),
        },
      }
    : { reason: 'the indicator could not be resolved' };
}

/** What an objective is judged by for itself. */
export function objectiveSubject(
  slo: CatalogSlo,
  index: number,
): SubjectOrReason {
  const { definition, valid } = slo;
  const objective = definition.objectives[index];
  if (!valid || !objective) {
    return { reason: 'the document is not valid' };
  }
  const { terms, reason } = objectiveTerms(definition, objective);
  return terms ? toSubject(slo, [index], terms) : { reason };
}

/** What a composite is judged by as a whole; undefined where the SLO is none. */
export function compositeSubject(slo: CatalogSlo): SubjectOrReason | undefined {
  const { definition, valid } = slo;
  if (!definition.composite) {
    return undefined;
  }
  if (!valid) {
    return { reason: 'the document is not valid' };
  }
  const { terms, reason } = compositeTerms(definition);
  return terms
    ? toSubject(
        slo,
        definition.objectives.map((_, index) => index),
        terms,
      )
    : { reason };
}

/** A subject that knows since when there has been a record, where that matters. */
export function withRecord(
  subject: Subject,
  newest: Map<string, NewestBucket[]>,
): Subject {
  return subject.terms.missingDataIsBad
    ? {
        ...subject,
        recordedFrom: subject.digests.map(digest =>
          Math.min(...(newest.get(digest) ?? []).map(({ start }) => start)),
        ),
      }
    : subject;
}

/** The target of all components; null where they promise differently, because the whole then promises nothing by itself. */
export function sharedTarget({ definition }: CatalogSlo): number | null {
  const targets = new Set(definition.objectives.map(({ target }) => target));
  const [target] = targets;
  return targets.size === 1 ? target ?? null : null;
}

/** How the record makes slices of a subject; undefined where its method judges none. */
export function sliceSpecOf({
  terms,
  digests,
}: Subject): SliceSpec | undefined {
  const { method, sliceSeconds, parts } = terms;
  if (method === 'Occurrences' || !sliceSeconds) {
    return undefined;
  }
  return {
    method,
    sliceSeconds,
    components: parts.map(({ weight, sliceTarget }, index) => ({
      digest: digests[index] ?? '',
      weight,
      sliceTarget,
    })),
  };
}
