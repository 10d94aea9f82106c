import { escapeRegex } from './strings';

const decimal = (whole: string, fraction: string) =>
  fraction
    ? `${escapeRegex(whole)}\\.${fraction}0*`
    : `${escapeRegex(whole)}(\\.0*)?`;

/**
 * A regular expression (RE2) for all usual spellings of a number: of "1" also "1.0", "1e0", "1e+00", "1.0E0".
 *
 * @returns undefined when the text is no number
 */
export function numberPattern(text: string): string | undefined {
  if (/^\+?inf$/i.test(text)) return '\\+?[Ii]nf';
  const parts = /^\+?(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  const value = Number(text);
  if (!parts || !Number.isFinite(value)) return undefined;
  if (value === 0) return '0+(\\.0+)?([eE][+-]?0+)?';
  // As digits d.ddd × 10^exponent; JavaScript prints the shortest that reads the same.
  const [mantissa = '', power = '0'] = value.toExponential().split('e');
  const digits = mantissa.replace('.', '');
  const exponent = Number(power);
  return `${plain(digits, exponent)}|${scientific(digits, exponent)}`;
}

function plain(digits: string, exponent: number): string {
  const padded =
    exponent < 0
      ? `${'0'.repeat(-exponent)}${digits}`
      : digits.padEnd(exponent + 1, '0');
  const point = Math.max(exponent, 0) + 1;
  return decimal(padded.slice(0, point), padded.slice(point));
}

function scientific(digits: string, exponent: number): string {
  const sign = exponent < 0 ? '-' : '\\+?';
  const size = Math.abs(exponent);
  return `${decimal(digits.slice(0, 1), digits.slice(1))}[eE]${sign}0*${
    size || '0'
  }`;
}
