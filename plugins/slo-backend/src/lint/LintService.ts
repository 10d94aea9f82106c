import { LintFinding } from '@callboard/backstage-plugin-slo-common';
import { SloServiceOptions } from '../service/SloService';

/** What is allowed but hardly meant, or cannot work, about SLOs of the catalog. */
export interface LintService {
  /** Warnings first. @throws NotFoundError for an unknown SLO */
  lint(ref: string, options: SloServiceOptions): Promise<LintFinding[]>;
}
