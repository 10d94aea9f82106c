import { FactSet } from '@callboard/backstage-plugin-scorecards-common';

/** Nothing is known, for one reason. */
export function unknownFacts(reason: string): FactSet {
  return { values: {}, reasons: { '*': reason } };
}

/** The same of every entity. */
export function allUnknown(
  entityRefs: readonly string[],
  reason: string,
): Map<string, FactSet> {
  return new Map(entityRefs.map(ref => [ref, unknownFacts(reason)]));
}
