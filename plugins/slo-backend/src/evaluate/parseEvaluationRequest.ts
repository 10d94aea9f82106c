import { InputError } from '@backstage/errors';
import {
  EvaluationRequest,
  ExclusionProposal,
} from '@callboard/backstage-plugin-slo-common';

/** As many samples one request may carry; the body's limit is reached before that if they are verbose. */
export const MOST_SAMPLES = 100_000;

/** What is to be judged, read from a request. */
export interface ParsedEvaluation {
  documents: string;
  /** As they came, to be checked one by one. */
  samples: unknown[];
  exclusions: ExclusionProposal[];
  at?: Date;
}

const INSTANT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/i;

function parseAt(at: string | undefined): Date | undefined {
  if (at === undefined) {
    return undefined;
  }
  const date = new Date(INSTANT.test(at) ? at : Number.NaN);
  if (Number.isNaN(date.getTime())) {
    throw new InputError(
      `at must be an ISO 8601 instant with a zone, got ${JSON.stringify(at)}`,
    );
  }
  return date;
}

/**
 * Reads the envelope of an evaluation; the OpenAPI document has checked its shape.
 *
 * @throws InputError for an instant that cannot be read and for more than 100,000 samples
 */
export function parseEvaluationRequest(
  body: EvaluationRequest,
): ParsedEvaluation {
  const { documents, samples, exclusions = [], at } = body;
  if (samples.length > MOST_SAMPLES) {
    throw new InputError(
      `samples may hold at most ${MOST_SAMPLES} items, got ${samples.length}`,
    );
  }
  return { documents, samples, exclusions, at: parseAt(at) };
}
