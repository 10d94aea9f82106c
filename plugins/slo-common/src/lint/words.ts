/** A ratio in words, 0.9995 is `99.95 %`. */
export function percent(ratio: number): string {
  return `${Number((ratio * 100).toPrecision(8))} %`;
}

/** Seconds in words, the largest unit that is whole. */
export function span(seconds: number): string {
  const units = [
    [86_400, 'days'],
    [3_600, 'hours'],
    [60, 'minutes'],
  ] as const;
  const [size, unit] = units.find(([length]) => seconds % length === 0) ?? [
    1,
    'seconds',
  ];
  return `${seconds / size} ${unit}`;
}

/** A number for people, three digits. */
export function figure(value: number): string {
  return String(Number(value.toPrecision(3)));
}
