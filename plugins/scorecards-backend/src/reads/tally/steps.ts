/** Steps of level that lie between two standings; who reached none stands on the ground, unproven or not. */
export function stepsBetween(before: number, after: number): number {
  return Math.max(after, 0) - Math.max(before, 0);
}
