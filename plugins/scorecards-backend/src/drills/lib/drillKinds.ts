import { didYouMean } from '@callboard/backstage-plugin-callboard-common';
import { DrillKind } from '../../config';

/** Where an entity without a tier stands in the settings. */
const NO_TIER = 'other';

/** From one drill of a kind to the next, milliseconds; undefined where none is required. */
export function intervalOf(
  { everyMs }: DrillKind,
  tier: string | undefined,
): number | undefined {
  return everyMs[tier ?? NO_TIER];
}

/** What to say of a kind that is not configured; undefined of one that is. */
export function unknownKind(
  kind: string,
  kinds: readonly DrillKind[],
): string | undefined {
  const names = kinds.map(one => one.kind);
  if (names.includes(kind)) return undefined;
  const meant = didYouMean(kind, names);
  return `expected a kind of drill, ${
    meant ? `did you mean ${meant}?` : `one of ${names.join(', ')}`
  }`;
}
