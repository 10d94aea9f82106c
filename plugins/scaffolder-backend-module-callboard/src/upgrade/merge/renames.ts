import { diffComm } from 'node-diff3';
import { FileVersion, FileSet } from '../../files/FileVersion';
import { readLines } from './textLines';

/** From there on two files are taken for the same one under another path. */
const SIMILAR_ENOUGH = 0.5;

/** A file that changed its path. */
export interface Rename {
  from: string;
  to: string;
}

/**
 * Pairs files that went with files that came, the most similar first; a file is in one pair at most. Empty files and those
 * that are no text are paired only where they are the same.
 */
export function findRenames(gone: FileSet, came: FileSet): Rename[] {
  const pairs = [...gone].flatMap(([from, before]) =>
    [...came].flatMap(([to, after]) => {
      const likeness = similarity(before, after);
      return likeness >= SIMILAR_ENOUGH ? [{ from, to, likeness }] : [];
    }),
  );
  const taken = new Set<string>();
  return pairs
    .sort((one, other) => other.likeness - one.likeness)
    .flatMap(({ from, to }) => {
      if (taken.has(`from ${from}`) || taken.has(`to ${to}`)) return [];
      taken.add(`from ${from}`).add(`to ${to}`);
      return [{ from, to }];
    });
}

/** Share of lines that two files have in common, 0 to 1. */
function similarity(one: FileVersion, other: FileVersion): number {
  if (one.content.length === 0 || other.content.length === 0) return 0;
  if (one.content.equals(other.content)) return 1;
  const lines = readLines(one.content)?.lines;
  const others = readLines(other.content)?.lines;
  if (!lines || !others) return 0;
  const common = diffComm(lines, others)
    .flatMap(part => part.common ?? [])
    // Lines such as a lone bracket say nothing.
    .filter(line => /\w/.test(line)).length;
  const longest = Math.max(lines.length, others.length);
  return common / longest;
}
