import { ObjectiveDefinition } from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from '../../../definitions/CatalogSlo';
import { DefinitionTerms } from '../../../definitions/VersionReader';
import { objectiveSubject, Subject } from '../../../evaluation/subjects';

/** The terms that held for an objective at some time. */
export interface TermsInForce {
  target: number;
  /** Absent where nothing can be computed under these terms. */
  subject?: Subject;
}

function underTerms(
  slo: CatalogSlo,
  terms: DefinitionTerms,
  index: number,
): CatalogSlo {
  const { definition } = slo;
  const change = (objective: ObjectiveDefinition): ObjectiveDefinition => {
    const found = terms.objectives.find(({ name }) => name === objective.name);
    return found
      ? {
          ...objective,
          target: found.target,
          timeSliceTarget: found.timeSliceTarget,
          timeSliceWindow: found.timeSliceWindow,
        }
      : objective;
  };
  return {
    ...slo,
    definition: {
      ...definition,
      budgetingMethod: terms.budgetingMethod,
      window: terms.window,
      objectives: definition.objectives.map((objective, at) =>
        at === index ? change(objective) : objective,
      ),
    },
  };
}

/** Slices are made of whole buckets; slices of another time may not fit into the buckets of today. */
function fits({ terms, bucketSeconds }: Subject): boolean {
  return (terms.sliceSeconds ?? 0) % bucketSeconds === 0;
}

function inForce(slo: CatalogSlo, index: number): TermsInForce {
  const { subject } = objectiveSubject(slo, index);
  return {
    target: slo.definition.objectives[index]?.target ?? 0,
    ...(subject && fits(subject) && { subject }),
  };
}

/**
 * Which terms held when: the past is judged under its day's target. The first version known holds for all time before
 * it, the document of today from the last version on.
 *
 * @param versions - oldest first
 * @returns the terms in force just before an instant
 */
export function termsOverTime(
  slo: CatalogSlo,
  index: number,
  versions: DefinitionTerms[],
): (instant: number) => TermsInForce {
  const today = inForce(slo, index);
  const past = versions
    .slice(0, -1)
    .map(terms => inForce(underTerms(slo, terms, index), index));
  return instant => {
    const next = versions.findIndex(
      ({ since }, at) => at > 0 && since >= instant,
    );
    return (next > 0 && past[next - 1]) || today;
  };
}
