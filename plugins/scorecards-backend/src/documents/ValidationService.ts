import { Caller } from '@callboard/backstage-plugin-callboard-node';
import { ValidationResult } from '@callboard/backstage-plugin-scorecards-common';

/** Tells authors what is wrong with a document that is not (yet) in the catalog. Nothing is stored. */
export interface ValidationService {
  /** @param yaml - a Scorecard or a FactSchema */
  validate(yaml: string, caller: Caller): Promise<ValidationResult>;
}
