/** Nothing yet. */
export function ScorecardsPage() {
  return null;
}
