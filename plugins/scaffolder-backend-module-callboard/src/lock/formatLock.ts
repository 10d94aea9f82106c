import { JsonValue } from '@backstage/types';
import { CALLBOARD_API_VERSION } from '@callboard/backstage-plugin-callboard-common';
import { stringify } from 'yaml';
import { LOCK_KIND, ScaffoldLock } from './ScaffoldLock';

const HEADER = `# What a template made here, from which answers, and the hash of each file as it came from the template. The portal reads it
# to bring in newer versions of the template without losing edits. Written by the portal, not by hand.
`;

/** The text of a lock file. Everything is sorted and stands on a line of its own, so that little changes in a diff. */
export function formatLock(lock: ScaffoldLock): string {
  const files = [...lock.files].sort(([one], [other]) => order(one, other));
  const executables = files.flatMap(([path, { executable }]) =>
    executable ? [path] : [],
  );
  const document = {
    apiVersion: CALLBOARD_API_VERSION,
    kind: LOCK_KIND,
    template: lock.template,
    version: lock.version,
    ...(lock.source !== undefined && { source: lock.source }),
    created: lock.created,
    updated: lock.updated,
    ...(lock.exclude.length > 0 && { exclude: [...lock.exclude].sort() }),
    answers: sorted(lock.answers),
    ...(executables.length > 0 && { executables }),
    files: Object.fromEntries(
      files.map(([path, { sha256 }]) => [path, `sha256:${sha256}`]),
    ),
  };
  return (
    HEADER + stringify(document, { lineWidth: 0, aliasDuplicateObjects: false })
  );
}

/** By code units, so that it is the same in every locale. */
function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sorted(value: JsonValue | undefined): JsonValue | undefined {
  if (Array.isArray(value)) return value.map(item => sorted(item) ?? null);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => order(one, other))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
