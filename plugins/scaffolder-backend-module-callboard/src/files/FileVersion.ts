import { createHash } from 'node:crypto';

/** What stands at a path: content, and whether it may be executed. */
export interface FileVersion {
  content: Buffer;
  executable: boolean;
}

/** Files by their path, with `/` between folders and without one at the start. */
export type FileSet = ReadonlyMap<string, FileVersion>;

/** SHA-256 of a content, in lower-case hexadecimal. */
export function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether two files are the same in content and in mode. */
export function isSameFile(one: FileVersion, other: FileVersion): boolean {
  return (
    one.executable === other.executable && one.content.equals(other.content)
  );
}
