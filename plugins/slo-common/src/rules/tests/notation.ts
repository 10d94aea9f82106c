/** A stretch of minutes with one value per minute. */
export interface Stretch {
  minutes: number;
  value: number;
}

/** A gauge that keeps each value for its minutes, in promtool's notation. */
export function gauge(stretches: Stretch[]): string {
  return stretches
    .map(({ minutes, value }) => `${value}+0x${minutes - 1}`)
    .join(' ');
}

/** A counter that grows by each value per minute, in promtool's notation; it begins at 0. */
export function counter(stretches: Stretch[]): string {
  let reached = 0;
  return stretches
    .map(({ minutes, value }) => {
      const text = `${reached}+${value}x${minutes - 1}`;
      reached += value * minutes;
      return text;
    })
    .join(' ');
}

/** What Go prints for `%.4g`. */
export function fourDigits(value: number): string {
  if (value === 0) {
    return '0';
  }
  const exponent = Math.floor(
    Math.log10(Math.abs(Number(value.toPrecision(4)))),
  );
  if (exponent >= -4 && exponent < 4) {
    return String(Number(value.toPrecision(4)));
  }
  const [digits = '', power = ''] = value.toExponential(3).split('e');
  const [, sign = '+', size = '0'] = /^([+-])(\d+)$/.exec(power) ?? [];
  return `${Number(digits)}e${sign}${size.padStart(2, '0')}`;
}
