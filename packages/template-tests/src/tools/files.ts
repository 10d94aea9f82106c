import globby from 'globby';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of files below the folder, sorted. */
export const filesOf = (folder: string, patterns: string | string[]) =>
  globby.sync(patterns, { cwd: folder, dot: true }).sort();

/** Text of a file below the folder. */
export const textOf = (folder: string, file: string) =>
  readFileSync(join(folder, file), 'utf8');
