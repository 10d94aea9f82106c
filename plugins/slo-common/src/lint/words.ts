/** A ratio in words, 0.9995 is `99.95 %`. */
export function percent(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(8))} %`;
}

const withUnit = (count: string, unit: string) =>
  `${count} ${unit}${count === '1' ? '' : 's'}`;

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
  return withUnit(String(seconds / size), unit);
}

/** A number for people, three digits. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}

/** So many things in words, three digits. */
export function things(count: number, unit: string): string {
  return withUnit(figure(count), unit);
}
