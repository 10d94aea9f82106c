import { Override, People } from '@callboard/backstage-plugin-oncall-common';
import { nameOf } from '../../lib/people';

/** "Priya Raghunathan instead of Mei Tanaka", "Mei Tanaka goes", "Priya Raghunathan joins". */
export function overrideWords(
  { remove, add }: Pick<Override, 'remove' | 'add'>,
  people: People,
): string {
  if (remove === undefined) {
    return `${nameOf(people, add ?? '')} joins`;
  }
  return add === undefined
    ? `${nameOf(people, remove)} goes`
    : `${nameOf(people, add)} instead of ${nameOf(people, remove)}`;
}
