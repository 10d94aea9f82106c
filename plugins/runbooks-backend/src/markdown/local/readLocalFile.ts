import { open } from 'node:fs/promises';
import { isError } from '@backstage/errors';
import { FileReading, ReadFileOptions } from '../MarkdownFile';
import { LocalFolders } from './LocalFolders';

/** Reads a file of a local folder. @param path - of this machine, without symbolic links when it was found */
export async function readLocalFile(
  folders: LocalFolders,
  path: string,
  { etag, maxBytes }: ReadFileOptions,
): Promise<FileReading> {
  try {
    // Again, because what was a file may be a symbolic link by now.
    const located = await folders.locate(path);
    if (located?.real !== path) {
      return { kind: 'not-found' };
    }
    const file = await open(path);
    try {
      const { size, mtime, mtimeMs, isFile } = await statOf(file);
      const version = `${mtimeMs}-${size}`;
      if (!isFile) {
        return { kind: 'not-found' };
      }
      if (version === etag) {
        return { kind: 'not-modified' };
      }
      if (size > maxBytes) {
        return { kind: 'too-large' };
      }
      const bytes = await file.readFile();
      return { kind: 'content', bytes, etag: version, changedAt: mtime };
    } finally {
      await file.close();
    }
  } catch (error) {
    const code = isError(error) ? String(error.code ?? '') : '';
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'not-found' }
      : {
          kind: 'failed',
          code: 'failed',
          reason: `The file could not be read (${
            code || 'for no known reason'
          })`,
        };
  }
}

async function statOf(file: Awaited<ReturnType<typeof open>>) {
  const stats = await file.stat();
  const { size, mtime, mtimeMs } = stats;
  return { size, mtime, mtimeMs, isFile: stats.isFile() };
}
