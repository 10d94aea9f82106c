import { InputError } from '@backstage/errors';
import {
  DOCUMENT_SOURCE,
  formatScheduleRef,
  parseScheduleRef,
} from '@callboard/backstage-plugin-oncall-common';

const lower = (text: string) => text.toLocaleLowerCase('en-US');

/**
 * Refs of schedules as they are kept: those of documents are entity refs, in lower case; of all others the name keeps its
 * case.
 *
 * @param name - of the parameter, for the error
 * @throws InputError for one that cannot be read
 */
export function parseScheduleRefs(
  refs: readonly unknown[],
  name: string,
): string[] {
  return refs.map(ref => {
    if (typeof ref !== 'string') {
      throw new InputError(`${name} must be the ref of a schedule`);
    }
    const parts = parseScheduleRef(ref.trim());
    const full = formatScheduleRef(parts);
    return lower(parts.source) === DOCUMENT_SOURCE ? lower(full) : full;
  });
}
