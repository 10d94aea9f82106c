import { isMap } from '@callboard/backstage-plugin-callboard-common';
import { FactSet } from '@callboard/backstage-plugin-scorecards-common';
import { own } from './conformFacts';
import { HeldFacts } from './keptFacts';

/**
 * Whether facts are told as they are kept, without making anything of them: most are, in every round.
 *
 * @returns false also where they are told in other words, such as an instant in another zone
 */
export function isAsKept(told: FactSet, { fields, kept }: HeldFacts): boolean {
  return (
    (told.stale === true) === (kept.stale === true) &&
    isSameText(told.source, kept.source) &&
    isSameText(told.link, kept.link) &&
    own(told.reasons, '*') === own(kept.reasons, '*') &&
    fields.every(({ name }) => {
      const value = own(told.values, name);
      const known = own(kept.values, name);
      return value === null || value === undefined
        ? known === undefined &&
            own(told.reasons, name) === own(kept.reasons, name)
        : known !== undefined && isSame(value, known);
    })
  );
}

function isSameText(a: string | undefined, b: string | undefined): boolean {
  return (a || undefined) === (b || undefined);
}

/** Of values, lists of texts, and maps of them. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, at) => item === b[at]);
  }
  if (!isMap(a) || !isMap(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(key => a[key] === own(b, key))
  );
}
