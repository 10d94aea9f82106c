import { FileSet, sha256 } from '../files/FileVersion';
import { LockedFile } from './ScaffoldLock';

/** What a lock says of files as a template made them. */
export function lockFiles(files: FileSet): Map<string, LockedFile> {
  return new Map(
    [...files].map(([path, { content, executable }]) => [
      path,
      { sha256: sha256(content), executable },
    ]),
  );
}
