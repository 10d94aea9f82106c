/** Nothing yet. */
export function EntityScorecards() {
  return null;
}
