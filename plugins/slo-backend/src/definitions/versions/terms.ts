import { UsedDocument } from '@callboard/backstage-plugin-slo-common';
import {
  canonicalJson,
  sha256,
} from '@callboard/backstage-plugin-callboard-node';
import { CatalogSlo } from '../CatalogSlo';
import { DefinitionTerms } from '../VersionReader';

/** One promise as a version keeps it. */
export type ObjectiveTerms = DefinitionTerms['objectives'][number] & {
  /** Of a composite; 1 elsewhere. */
  weight: number;
  /** Of what is measured; null where the indicator could not be resolved. */
  digest: string | null;
};

/** Everything a verdict depends on besides the counts. */
export interface Terms extends Omit<DefinitionTerms, 'since' | 'objectives'> {
  objectives: ObjectiveTerms[];
}

/** The terms of an SLO from an instant on, and where they were read. */
export interface DefinitionVersion extends Terms {
  /** Seconds since the epoch. */
  since: number;
  documents: UsedDocument[];
}

/** The terms of an SLO as it stands in the catalog. */
export function termsOf({ definition, digests }: CatalogSlo): Terms {
  const { budgetingMethod, window, objectives } = definition;
  return {
    budgetingMethod,
    window,
    objectives: objectives.map((objective, index) => ({
      name: objective.name,
      target: objective.target,
      timeSliceTarget: objective.timeSliceTarget,
      timeSliceWindow: objective.timeSliceWindow,
      weight: objective.compositeWeight,
      digest: digests[index] ?? null,
    })),
  };
}

/** Equal for equal terms, whatever the order of keys. */
export function fingerprint(terms: Terms): string {
  return sha256(canonicalJson(terms));
}
