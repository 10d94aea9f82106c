/**
 * A burn rate as people say it: 6.24 is "6.2×", 144.4 is "144×". `null` is "unknown".
 * @public
 */
export function formatBurnRate(rate: number | null | undefined): string {
  if (rate === null || rate === undefined || !Number.isFinite(rate)) {
    return 'unknown';
  }
  if (rate > 0 && rate < 0.05) {
    return '<0.1×';
  }
  return `${rate >= 100 ? rate.toFixed(0) : Number(rate.toFixed(1))}×`;
}

/**
 * A count with thousands separated: 1234567 is "1,234,567". `null` is "unknown".
 * @public
 */
export function formatCount(count: number | null | undefined): string {
  if (count === null || count === undefined || !Number.isFinite(count)) {
    return 'unknown';
  }
  return count.toLocaleString('en-GB', { maximumFractionDigits: 2 });
}

/**
 * A count and what is counted: "1 service", "3 services", "1,204 services".
 *
 * @param many - The plural where it is not made with an s
 * @public
 */
export function countWords(
  count: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
