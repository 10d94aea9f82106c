import { mergeLines, MergeRegion } from './mergeLines';
import { joinLines, readLines, TextLines } from './textLines';

/** Begins what a person wrote, in a conflict. */
export const CONFLICT_START = '<<<<<<< yours';

/** A merged content. */
export interface MergedText {
  content: Buffer;
  /** Number of places where both sides stand, between markers. */
  conflicts: number;
}

/**
 * Merges contents that both came from a third one; conflicts are marked as git does.
 *
 * @param base - what both came from, undefined where nobody knows it
 * @param label - what the template's side is called, for example `template 1.10.0`
 * @returns undefined where one of them is no text
 */
export function mergeText(
  mine: Buffer,
  base: Buffer | undefined,
  theirs: Buffer,
  label: string,
): MergedText | undefined {
  const my = readLines(mine);
  const their = readLines(theirs);
  const common = base && readLines(base);
  if (!my || !their || (base && !common)) return undefined;
  const regions = mergeLines(my.lines, common?.lines, their.lines);
  const lines = regions.flatMap(region => linesOf(region, label));
  const isMarkedLast = 'mine' in (regions.filter(hasLines).at(-1) ?? {});
  const content = joinLines({
    lines,
    lineEnd: changed('lineEnd', my, common, their),
    isEnded: isMarkedLast || changed('isEnded', my, common, their),
  });
  const conflicts = regions.filter(region => 'mine' in region).length;
  return { content, conflicts };
}

/** The template's way of ending lines, unless a person changed it. */
function changed<K extends keyof TextLines>(
  key: K,
  mine: TextLines,
  base: TextLines | undefined,
  theirs: TextLines,
): TextLines[K] {
  return base && mine[key] === base[key] ? theirs[key] : mine[key];
}

function hasLines(region: MergeRegion): boolean {
  return 'mine' in region || region.lines.length > 0;
}

function linesOf(region: MergeRegion, label: string): string[] {
  return 'mine' in region
    ? [
        CONFLICT_START,
        ...region.mine,
        '=======',
        ...region.theirs,
        `>>>>>>> ${label}`,
      ]
    : region.lines;
}
