import { SloDefinition } from '@callboard/backstage-plugin-slo-common';

/** The terms of an SLO from an instant on. The past is judged under its day's target. */
export interface DefinitionTerms {
  /** Seconds since the epoch; terms hold until the next version begins. The first ever holds for all time before it. */
  since: number;
  budgetingMethod: SloDefinition['budgetingMethod'];
  window: SloDefinition['window'];
  /** Target, slice terms and weight (1 where left out) by name of the objective. */
  objectives: {
    name: string;
    target: number;
    timeSliceTarget?: number;
    timeSliceWindow?: string;
    weight?: number;
  }[];
}

/** Which terms held when. */
export interface VersionReader {
  /** Every version known, oldest first, by SLO ref. One database query. */
  versionsOf(refs: string[]): Promise<Map<string, DefinitionTerms[]>>;
}
