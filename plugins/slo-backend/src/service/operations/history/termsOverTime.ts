import { ObjectiveDefinition } from '@callboard/backstage-plugin-slo-common';
import { CatalogSlo } from '../../../definitions/CatalogSlo';
import { DefinitionTerms } from '../../../definitions/VersionReader';
import {
  compositeSubject,
  objectiveSubject,
  sharedTarget,
  Subject,
} from '../../../evaluation/subjects';

/** The terms that held for an objective, or for a composite as a whole, at some time. */
export interface TermsInForce {
  /** 0 where the components of a composite promise differently. */
  target: number;
  /** Absent where nothing can be computed under these terms. */
  subject?: Subject;
}

/** Position of an objective; undefined for a composite as a whole. */
export type Promised = number | undefined;

/**
 * Components that joined later were no part of the whole. Where one has gone since, or was renamed, those of today stand
 * for it.
 */
function componentsThen(slo: CatalogSlo, terms: DefinitionTerms): CatalogSlo {
  const names = new Set(terms.objectives.map(({ name }) => name));
  const { definition, digests, bucketSeconds } = slo;
  const isPart = definition.objectives.map(({ name }) => names.has(name));
  return isPart.filter(Boolean).length === names.size
    ? {
        ...slo,
        definition: {
          ...definition,
          objectives: definition.objectives.filter((_, at) => isPart[at]),
        },
        digests: digests.filter((_, at) => isPart[at]),
        bucketSeconds: bucketSeconds.filter((_, at) => isPart[at]),
      }
    : slo;
}

function underTerms(
  slo: CatalogSlo,
  terms: DefinitionTerms,
  promised: Promised,
): CatalogSlo {
  const then = promised === undefined ? componentsThen(slo, terms) : slo;
  const { definition } = then;
  const change = (objective: ObjectiveDefinition): ObjectiveDefinition => {
    const found = terms.objectives.find(({ name }) => name === objective.name);
    return found
      ? {
          ...objective,
          target: found.target,
          timeSliceTarget: found.timeSliceTarget,
          timeSliceWindow: found.timeSliceWindow,
          compositeWeight: found.weight ?? 1,
        }
      : objective;
  };
  return {
    ...then,
    definition: {
      ...definition,
      budgetingMethod: terms.budgetingMethod,
      window: terms.window,
      objectives: definition.objectives.map(change),
    },
  };
}

/** Slices are made of whole buckets; slices of another time may not fit into the buckets of today. */
function fits({ terms, bucketSeconds }: Subject): boolean {
  return (terms.sliceSeconds ?? 0) % bucketSeconds === 0;
}

function inForce(slo: CatalogSlo, promised: Promised): TermsInForce {
  const isWhole = promised === undefined;
  const found = isWhole
    ? compositeSubject(slo)
    : objectiveSubject(slo, promised);
  const target = isWhole
    ? sharedTarget(slo)
    : slo.definition.objectives[promised]?.target;
  const subject = found?.subject;
  return {
    target: target ?? 0,
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
  promised: Promised,
  versions: DefinitionTerms[],
): (instant: number) => TermsInForce {
  const today = inForce(slo, promised);
  const past = versions
    .slice(0, -1)
    .map(terms => inForce(underTerms(slo, terms, promised), promised));
  return instant => {
    const next = versions.findIndex(
      ({ since }, at) => at > 0 && since >= instant,
    );
    return (next > 0 && past[next - 1]) || today;
  };
}
