/** Of a list whose first part fulfils a condition and whose rest does not, the last that does, by bisection. */
export function lastWhere<T>(
  items: readonly T[],
  fulfils: (item: T) => boolean,
): T | undefined {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (items.slice(middle, middle + 1).some(fulfils)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return items[low - 1];
}
