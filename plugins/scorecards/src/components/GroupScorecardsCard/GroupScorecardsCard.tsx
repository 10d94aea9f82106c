/** Nothing yet. */
export function GroupScorecardsCard() {
  return null;
}
