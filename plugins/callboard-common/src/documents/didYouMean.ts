/** How many letters must be changed, added or left out to make one text of the other. */
function distance(a: string, b: string): number {
  let row = [...b, ''].map((_, index) => index);
  [...a].forEach((letter, i) => {
    const next = [i + 1];
    [...b].forEach((other, j) => {
      const kept = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(kept, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    });
    row = next;
  });
  return row[b.length] ?? 0;
}

/**
 * The known word that was probably meant: the nearest of those with at most a third of its letters changed.
 *
 * @returns undefined where none is near
 * @public
 */
export function didYouMean(
  word: string,
  known: readonly string[],
): string | undefined {
  const tolerated = Math.max(1, Math.floor(word.length / 3));
  const [nearest] = known
    .map(candidate => ({
      candidate,
      edits: distance(
        word.toLocaleLowerCase('en-US'),
        candidate.toLocaleLowerCase('en-US'),
      ),
    }))
    .filter(({ edits }) => edits <= tolerated)
    .sort((a, b) => a.edits - b.edits);
  return nearest?.candidate;
}
