/** A stretch of samples with one value each. */
export interface Stretch {
  samples: number;
  value: number;
}

/**
 * A gauge that keeps each value for its samples, in promtool's notation. It tells of the time before each sample, as
 * the growth of a counter does: the sample at the very start comes on top.
 */
export function gauge(stretches: Stretch[]): string {
  return stretches
    .map(
      ({ samples, value }, index) =>
        `${value}+0x${index === 0 ? samples : samples - 1}`,
    )
    .join(' ');
}

/** A counter that grows by each value per sample, in promtool's notation; it begins at 0. */
export function counter(stretches: Stretch[]): string {
  let reached = 0;
  return stretches
    .map(({ samples, value }) => {
      const text = `${reached}+${value}x${samples - 1}`;
      reached += value * samples;
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
