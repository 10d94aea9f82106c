import { EvaluationResult } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';
import { ParsedEvaluation } from './parseEvaluationRequest';

/** Judges documents that are in no catalog by samples that are in no record. Nothing is stored. */
export interface EvaluateService {
  /** @throws InputError where the request as a whole cannot be worked on */
  evaluate(
    request: ParsedEvaluation,
    options: SloServiceOptions,
  ): Promise<EvaluationResult>;
}
