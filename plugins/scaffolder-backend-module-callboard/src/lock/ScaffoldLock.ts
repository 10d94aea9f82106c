import { JsonObject } from '@backstage/types';

/** Where the lock file stands, unless a template says otherwise. */
export const LOCK_PATH = '.callboard/scaffold.lock.yaml';

/** `kind` of the document. */
export const LOCK_KIND = 'ScaffoldLock';

/** What a template made of a file. */
export interface LockedFile {
  /** SHA-256 of its content, in lower-case hexadecimal. */
  sha256: string;
  executable: boolean;
}

/**
 * What a template made in a repository, and from which answers. The hashes are those of the template's own rendering: a file
 * with another hash was edited by a person.
 */
export interface ScaffoldLock {
  /** Ref of the template. */
  template: string;
  /** Semantic version of the template. */
  version: string;
  /** URL of the folder that the template was read from; left out where it is one on the portal's own machine. */
  source?: string;
  /** ISO 8601. */
  created: string;
  /** When the last upgrade was, ISO 8601. */
  updated: string;
  /** Globs of what the template's newer versions leave alone. */
  exclude: string[];
  answers: JsonObject;
  files: ReadonlyMap<string, LockedFile>;
}
