/** Nothing yet. */
export function ScorecardsCard() {
  return null;
}
