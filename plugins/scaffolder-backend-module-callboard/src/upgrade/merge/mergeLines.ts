import { diff3Merge, diffComm } from 'node-diff3';

/** Part of a merged text: lines all agree on, or what each side has instead. */
export type MergeRegion =
  | { lines: string[] }
  | { mine: string[]; theirs: string[] };

/**
 * Merges two texts that both came from a third one, line by line. What only one side changed is taken; what both changed to
 * the same is, too; anything else is told with both sides.
 *
 * @param base - what both came from; where nobody knows it, every difference is told
 */
export function mergeLines(
  mine: string[],
  base: string[] | undefined,
  theirs: string[],
): MergeRegion[] {
  return base ? mergeThree(mine, base, theirs) : mergeTwo(mine, theirs);
}

function mergeThree(
  mine: string[],
  base: string[],
  theirs: string[],
): MergeRegion[] {
  // The search for common lines takes long for long texts; most of them are the same at both ends.
  const start = commonStart(mine, base, theirs);
  const end = commonEnd(start, mine, base, theirs);
  const inner = (lines: string[]) => lines.slice(start, lines.length - end);
  const regions = diff3Merge(inner(mine), inner(base), inner(theirs)).map(
    ({ ok, conflict }): MergeRegion =>
      conflict ? { mine: conflict.a, theirs: conflict.b } : { lines: ok ?? [] },
  );
  return [
    { lines: base.slice(0, start) },
    ...regions,
    { lines: base.slice(base.length - end) },
  ];
}

function mergeTwo(mine: string[], theirs: string[]): MergeRegion[] {
  return diffComm(mine, theirs).map(({ common, buffer1, buffer2 }) =>
    common ? { lines: common } : { mine: buffer1, theirs: buffer2 },
  );
}

function commonStart(first: string[], ...others: string[][]): number {
  const different = first.findIndex((line, index) =>
    others.some(other => other[index] !== line),
  );
  return different < 0 ? first.length : different;
}

function commonEnd(start: number, ...texts: string[][]): number {
  const rest = texts.map(lines => lines.slice(start).reverse());
  const [first = [], ...others] = rest;
  const length = Math.min(...rest.map(lines => lines.length));
  return Math.min(commonStart(first.slice(0, length), ...others), length);
}
