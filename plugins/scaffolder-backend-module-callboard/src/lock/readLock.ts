import { InputError } from '@backstage/errors';
import {
  readYamlDocuments,
  toDocumentProblems,
} from '@callboard/backstage-plugin-callboard-common';
import { lockSchema } from './lockSchema';
import { LockedFile, ScaffoldLock } from './ScaffoldLock';

/**
 * Reads a lock file.
 *
 * @param path - of the file, for errors
 * @throws InputError with everything that is wrong, by path
 */
export function readLock(text: string, path: string): ScaffoldLock {
  const [document, ...others] = readYamlDocuments(text);
  if (!document || others.length > 0) {
    throw new InputError(
      `${path}: expected one document, found ${
        document ? others.length + 1 : 'none'
      }`,
    );
  }
  if ('flaws' in document) {
    const flaws = document.flaws.map(
      ({ message, position }) => `line ${position?.line ?? 1}: ${message}`,
    );
    throw new InputError(`${path} cannot be read: ${flaws.join('; ')}`);
  }
  const read = lockSchema.safeParse(document.value, { reportInput: true });
  if (!read.success) {
    const problems = toDocumentProblems(read.error).map(
      problem => `${problem.path || 'document'}: ${problem.message}`,
    );
    throw new InputError(`${path} cannot be used: ${problems.join('; ')}`);
  }
  return toLock(read.data);
}

function toLock(data: ReturnType<typeof lockSchema.parse>): ScaffoldLock {
  const executables = new Set(data.executables);
  return {
    template: data.template,
    version: data.version,
    ...(data.source !== undefined && { source: data.source }),
    created: data.created,
    updated: data.updated,
    exclude: data.exclude ?? [],
    answers: data.answers,
    files: new Map(
      Object.entries(data.files).map(([file, hash]): [string, LockedFile] => [
        file,
        {
          sha256: hash.slice('sha256:'.length),
          executable: executables.has(file),
        },
      ]),
    ),
  };
}
