import { InputError } from '@backstage/errors';
import {
  EvaluatedSlo,
  EvaluationResult,
  ExplanationStep,
} from '@callboard/backstage-plugin-slo-common';
import { evaluateSlo } from '../evaluation/evaluateSlo';
import { gatherFacts } from '../evaluation/gatherFacts';
import { buildExplanation } from '../explain';
import { EvaluateService } from './EvaluateService';
import { GivenExclusions } from './GivenExclusions';
import { createGivenRecord } from './GivenRecord';
import { ParsedEvaluation } from './parseEvaluationRequest';
import { placeSamples } from './placeSamples';
import { readDocuments } from './readDocuments';
import { widthsOf } from './SampleLanes';

/** A year of narrow buckets, or of five usual ones: more would keep others waiting. */
const MOST_BUCKETS = 600_000;

const SPREAD_NOTE: ExplanationStep = {
  label: 'samples',
  formula:
    'samples longer than a bucket were spread evenly over their buckets, in proportion to the time in each',
  value: null,
};

/** What the service is made of. */
export interface DefaultEvaluateServiceOptions {
  staleAfterSeconds: number;
  now: () => Date;
}

/** Judges with the engine of the catalog's SLOs, over a record in memory. */
export class DefaultEvaluateService implements EvaluateService {
  readonly #options: DefaultEvaluateServiceOptions;

  static create(options: DefaultEvaluateServiceOptions): EvaluateService {
    return new DefaultEvaluateService(options);
  }

  private constructor(options: DefaultEvaluateServiceOptions) {
    this.#options = options;
  }

  async evaluate(request: ParsedEvaluation): Promise<EvaluationResult> {
    const { staleAfterSeconds } = this.#options;
    const now = request.at ?? this.#options.now();
    const { slos: written, errors } = readDocuments(request.documents);
    const exclusions = GivenExclusions.create(request.exclusions);
    const { slos, lanes, rejected } = placeSamples(
      request.samples,
      written,
      now.getTime() / 1000,
    );
    const widthOf = widthsOf(slos);
    if (lanes.bucketCount(widthOf) > MOST_BUCKETS) {
      throw new InputError(
        `the samples cover more than ${MOST_BUCKETS} buckets; send fewer SLOs or a shorter past`,
      );
    }
    const record = createGivenRecord(lanes.toBatches(widthOf));
    const facts = await gatherFacts({
      slos,
      attempts: { byDigests: async () => [] },
      record,
      exclusions,
      whyNotPulled: () => undefined,
      staleAfterSeconds,
      now,
    });
    const items: EvaluatedSlo[] = [];
    for (const [index, slo] of slos.entries()) {
      const own = facts[index];
      if (own) {
        const { status } = evaluateSlo({
          slo,
          facts: own,
          staleAfterSeconds,
          now,
        });
        const explanation = await buildExplanation({
          slo,
          status,
          facts: own,
          record,
          versions: [],
          sent: new Map(),
          notes: lanes.hasLong(slo.digests, widthOf) ? [SPREAD_NOTE] : [],
        });
        items.push({ ...status, explanation });
      }
    }
    return { items, errors, rejected };
  }
}
