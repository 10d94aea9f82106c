import {
  FactSet,
  unknownFacts,
} from '@callboard/backstage-plugin-scorecards-common';

/** The same of every entity. */
export function allUnknown(
  entityRefs: readonly string[],
  reason: string,
): Map<string, FactSet> {
  return new Map(entityRefs.map(ref => [ref, unknownFacts(reason)]));
}
