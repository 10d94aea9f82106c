/** A ratio in words, 0.9995 is `99.95 %`. */
export function percent(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(8))} %`;
}

/** Seconds in words, the largest unit that is whole. */
export function span(seconds: number): string {
  const units = [
    [86_400, 'day'],
    [3_600, 'hour'],
    [60, 'minute'],
  ] as const;
  const [size, unit] = units.find(([length]) => seconds % length === 0) ?? [
    1,
    'second',
  ];
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** A number for people, three digits. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
