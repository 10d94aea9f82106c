/** Keeps the sign with its number when a line breaks. */
const NBSP = '\u00a0';

/** Decimals beyond this are noise for any target in use (99.99999 %). */
const MAX_DECIMALS = 6;

/**
 * Decimals of a percentage so that the distance to the nearer of 0 and 1 keeps two significant digits:
 * 0.9995 → 2 (99.95 %), 0.99995 → 3 (99.995 %), 0.5 → 1.
 */
function decimalsOf(ratio: number): number {
  const distance = Math.min(Math.abs(ratio), Math.abs(1 - ratio)) * 100;
  if (distance === 0) {
    return 0;
  }
  // toPrecision first: 1 − 0.9999 is 0.0000999…, one power of ten too small.
  const power = Math.floor(Math.log10(Number(distance.toPrecision(9))));
  return Math.min(MAX_DECIMALS, Math.max(0, 1 - power));
}

function trimZeros(digits: string): string {
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

/**
 * A ratio 0..1 as a percentage that never lies about the nines: 0.99995 is "99.995 %", and only exactly 1 is "100 %".
 * `null` is "unknown".
 * @public
 */
export function formatRatio(ratio: number | null | undefined): string {
  if (ratio === null || ratio === undefined || !Number.isFinite(ratio)) {
    return 'unknown';
  }
  const decimals = decimalsOf(ratio);
  const text = trimZeros((ratio * 100).toFixed(decimals));
  const roundedUp = ratio < 1 && Number(text) >= 100;
  return `${roundedUp ? '>99.9999' : text}${NBSP}%`;
}

/**
 * The remaining error budget, ratio of the whole budget, as whole percents with a true minus sign: 0.412 is "41 %",
 * −0.3 is "−30 %". Values near zero keep one decimal, so that a budget that is not quite spent does not read as 0 %.
 * `null` is "unknown".
 * @public
 */
export function formatBudget(remaining: number | null | undefined): string {
  if (
    remaining === null ||
    remaining === undefined ||
    !Number.isFinite(remaining)
  ) {
    return 'unknown';
  }
  const percent = Math.abs(remaining * 100);
  if (percent === 0) {
    return `0${NBSP}%`;
  }
  const sign = remaining < 0 ? '−' : '';
  if (percent < 0.1) {
    return `${sign}<0.1${NBSP}%`;
  }
  const nearAnEdge = percent < 10 || (percent > 99 && percent < 100);
  const digits = nearAnEdge
    ? trimZeros((Math.floor(percent * 10) / 10).toFixed(1))
    : Math.round(percent).toLocaleString('en-GB');
  return `${sign}${digits}${NBSP}%`;
}
